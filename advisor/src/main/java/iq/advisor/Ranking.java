package iq.advisor;

import iq.catalog.Shape;
import java.util.Comparator;
import java.util.Objects;

/**
 * The order of profiles: by workload, short prompts first, unless the question names one; MLPerf's
 * results, which may not be compared with others, apart and last; in a workload the lowest cost of an output token first, then, without a cost, the highest throughput of an
 * accelerator; the id decides what is equal, so that an order is always the same.
 */
final class Ranking {
  private Ranking() {}

  static Comparator<Profile> of(Question question) {
    boolean oneWorkload = question.useCase() != null || question.inputTokens() != null;
    Comparator<Profile> byCost =
        Comparator.comparingDouble(Ranking::cost)
            .thenComparing(Comparator.comparingDouble(Ranking::throughput).reversed())
            .thenComparing(Profile::id)
            .thenComparing(Profile::cloud);
    return oneWorkload
        ? Comparator.comparing((Profile p) -> p.benchmark().workload().mlperf())
            .thenComparing(p -> p.benchmark().workload().mlperf() ? p.workloadLabel() : "")
            .thenComparing(byCost)
        : Comparator.comparingInt((Profile p) -> length(p, true))
            .thenComparingInt(p -> length(p, false))
            .thenComparing(Profile::workloadLabel)
            .thenComparing(byCost);
  }

  private static double cost(Profile profile) {
    return profile.cost() == null
        ? Double.POSITIVE_INFINITY
        : profile.cost().perMillionOutputTokens();
  }

  private static double throughput(Profile profile) {
    return profile.operatingPoint().point().outputTokensPerSecond()
        / profile.benchmark().configuration().acceleratorCount();
  }

  /** Lengths of the group: those of the use case, so that near shapes stay together. */
  private static int length(Profile profile, boolean input) {
    Shape shape = profile.benchmark().workload().nominalShape();
    if (profile.useCase() != null) {
      return input ? profile.useCase().inputTokens() : profile.useCase().outputTokens();
    }
    Integer tokens = input ? shape.inputTokens() : shape.outputTokens();
    return Objects.requireNonNullElse(tokens, Integer.MAX_VALUE);
  }
}
