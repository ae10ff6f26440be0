package iq.advisor;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Shape;
import iq.catalog.UseCase;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the workload of a benchmark stands among others.
 *
 * @param useCase the named use case that its lengths are near to, null for none
 * @param group the group in which it is ranked
 * @param mlperf whether its results may be compared with each other alone
 * @param inputTokens the group's prompt length, the largest number where none is stated
 * @param outputTokens the group's answer length, likewise
 * @param versioned what versions of its server are compared within: model, server, accelerator and
 *     group
 */
public record Placing(
    @Nullable UseCase useCase,
    String group,
    boolean mlperf,
    int inputTokens,
    int outputTokens,
    String versioned) {

  /** The place of a benchmark among the named use cases. */
  public static Placing of(Benchmark benchmark, List<UseCase> useCases) {
    UseCase useCase = WorkloadMatch.useCase(benchmark, useCases);
    String group = WorkloadMatch.group(benchmark, useCase);
    Shape shape = benchmark.workload().nominalShape();
    Configuration c = benchmark.configuration();
    return new Placing(
        useCase,
        group,
        benchmark.workload().mlperf(),
        useCase == null ? or(shape.inputTokens()) : useCase.inputTokens(),
        useCase == null ? or(shape.outputTokens()) : useCase.outputTokens(),
        c.model() + "|" + c.server() + "|" + c.accelerator() + "|" + group);
  }

  private static int or(@Nullable Integer tokens) {
    return Objects.requireNonNullElse(tokens, Integer.MAX_VALUE);
  }
}
