package iq.advisor;


/**
 * The order of profiles: by kind of curve, online first, where several are asked for; by workload,
 * short prompts first, unless the question names one; MLPerf's results, which may not be compared
 * with others, apart and last; in it the lowest cost of an output token first, then, without a cost,
 * the highest throughput of an accelerator; of estimates the safe ends count; the id decides what is equal, so that an order is always
 * the same. Written out, since chains of comparators take longer to start than to sort.
 */
final class Ranking {
  private final boolean oneWorkload;

  private Ranking(boolean oneWorkload) {
    this.oneWorkload = oneWorkload;
  }

  static Ranking of(Question question) {
    return new Ranking(question.useCase() != null || question.inputTokens() != null);
  }

  int compare(Profile a, Profile b) {
    int order = a.benchmark().loadKind().curveKind().compareTo(b.benchmark().loadKind().curveKind());
    if (order == 0) {
      order = byWorkload(a, b);
    }
    return order == 0 ? byCost(a, b) : order;
  }

  private int byWorkload(Profile a, Profile b) {
    Placing left = a.placing();
    Placing right = b.placing();
    if (left.mlperf() || right.mlperf()) {
      int order = Boolean.compare(left.mlperf(), right.mlperf());
      return order == 0 ? left.group().compareTo(right.group()) : order;
    }
    if (oneWorkload) {
      return 0;
    }
    int order = Integer.compare(left.inputTokens(), right.inputTokens());
    if (order == 0) {
      order = Integer.compare(left.outputTokens(), right.outputTokens());
    }
    return order == 0 ? left.group().compareTo(right.group()) : order;
  }

  private static int byCost(Profile a, Profile b) {
    int order = Double.compare(cost(a), cost(b));
    if (order == 0) {
      order = Double.compare(throughput(b), throughput(a));
    }
    if (order == 0) {
      order = a.id().compareTo(b.id());
    }
    return order == 0 ? a.cloud().compareTo(b.cloud()) : order;
  }

  private static double cost(Profile profile) {
    Cost cost = profile.safeCost();
    return cost == null ? Double.POSITIVE_INFINITY : cost.perMillionOutputTokens();
  }

  private static double throughput(Profile profile) {
    return profile.safeThroughput() / profile.benchmark().configuration().acceleratorCount();
  }
}
