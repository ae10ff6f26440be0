package iq.performance;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Estimator;
import iq.advisor.estimate.Outcome;
import iq.answers.ShippedCalibration;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Estimates of what nobody measured, at the load of one request, at 64 and at ten loads: of Google's
 * use cases for a few models on a few accelerators in turn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EstimatorBenchmark {
  private static final List<String> MODELS =
      List.of(
          "Qwen/Qwen3-14B",
          "google/gemma-3-27b-it",
          "meta-llama/Llama-3.3-70B-Instruct",
          "openai/gpt-oss-120b",
          "deepseek-ai/DeepSeek-R1-0528");

  private static final List<String> ACCELERATORS =
      List.of("nvidia-h100-80gb", "nvidia-l40s", "amd-mi300x");

  @Param({"1", "64", "1 2 4 8 16 32 64 128 256 512"})
  public String loads = "1";

  private final List<Asked> questions = new ArrayList<>();
  private List<Double> concurrency = List.of();
  private Estimator estimator;
  private int next;

  /** Reads the catalog and the shipped calibration. */
  @Setup
  public void read() {
    concurrency = Stream.of(loads.split(" ")).map(Double::valueOf).toList();
    try (Catalog catalog = BuiltIn.open()) {
      estimator = ShippedCalibration.estimator(catalog);
      for (UseCase useCase : catalog.useCases()) {
        for (Accelerator accelerator : catalog.accelerators()) {
          for (String model : MODELS) {
            if (ACCELERATORS.contains(accelerator.id())) {
              questions.add(asked(catalog.model(model), accelerator, useCase));
            }
          }
        }
      }
    }
  }

  private static Asked asked(
      @Nullable Model model, Accelerator accelerator, UseCase useCase) {
    return new Asked(
            Objects.requireNonNull(model), accelerator, 1, Parallelism.NOT_STATED, null, "vllm",
            null, useCase.inputTokens(), useCase.outputTokens())
        .onFewest();
  }

  /** One estimate. */
  @Benchmark
  public Outcome estimate() {
    next = (next + 1) % questions.size();
    return estimator.at(questions.get(next), concurrency);
  }
}
