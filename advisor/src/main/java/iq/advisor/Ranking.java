package iq.advisor;

import iq.catalog.Shape;
import java.util.Comparator;
import java.util.Objects;

/**
 * The order of profiles: by workload, short prompts first, unless the question names one; in it the
 * lowest cost of an output token first, then, without a cost, the highest throughput of an
 * accelerator; the id decides what is equal, so that an order is always the same.
 */
final class Ranking implements Comparator<Profile> {
  private final boolean oneWorkload;

  private Ranking(boolean oneWorkload) {
    this.oneWorkload = oneWorkload;
  }

  static Comparator<Profile> of(Question question) {
    return new Ranking(question.useCase() != null || question.inputTokens() != null);
  }

  @Override
  public int compare(Profile a, Profile b) {
    int order = oneWorkload ? 0 : compareWorkloads(a, b);
    if (order == 0) {
      order = Double.compare(cost(a), cost(b));
    }
    if (order == 0) {
      order = Double.compare(throughput(b), throughput(a));
    }
    if (order == 0) {
      order = a.id().compareTo(b.id());
    }
    return order == 0 ? a.cloud().compareTo(b.cloud()) : order;
  }

  private static int compareWorkloads(Profile a, Profile b) {
    int order = Integer.compare(length(a, true), length(b, true));
    if (order == 0) {
      order = Integer.compare(length(a, false), length(b, false));
    }
    return order == 0 ? a.workloadLabel().compareTo(b.workloadLabel()) : order;
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
