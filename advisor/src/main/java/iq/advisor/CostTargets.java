package iq.advisor;

import org.jspecify.annotations.Nullable;

/** Upper limits of cost, in US dollars a million tokens; null does not limit. */
public record CostTargets(
    @Nullable Double perMillionOutputTokens, @Nullable Double perMillionInputTokens) {

  /** No limit. */
  public static final CostTargets NONE = new CostTargets(null, null);

  /** Whether nothing is limited. */
  public boolean none() {
    return perMillionOutputTokens == null && perMillionInputTokens == null;
  }

  boolean allow(Cost cost) {
    return within(cost.perMillionOutputTokens(), perMillionOutputTokens)
        && within(cost.perMillionInputTokens(), perMillionInputTokens);
  }

  private static boolean within(double cost, @Nullable Double limit) {
    return limit == null || cost <= limit;
  }
}
