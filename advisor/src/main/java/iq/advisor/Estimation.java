package iq.advisor;

import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.advisor.estimate.Kind;
import iq.advisor.estimate.Outcome;
import iq.advisor.estimate.Range;
import org.jspecify.annotations.Nullable;

/**
 * What an estimated profile has beyond a measured one.
 *
 * @param of what was estimated
 * @param outcome with the ground and the measured rows that it leans on
 * @param band its curves
 * @param figures at the operating point, with their intervals
 * @param cost of a million output tokens there, null where the profile has none; its upper end is
 *     what profiles are ranked by
 */
public record Estimation(
    EstimatedBenchmark of,
    Outcome.Estimated outcome,
    Band band,
    Estimate figures,
    @Nullable Range cost) {

  /** How sure it is. */
  public Kind kind() {
    return outcome.ground().kind();
  }

  /** The same with another cost. */
  Estimation costing(@Nullable Range other) {
    return new Estimation(of, outcome, band, figures, other);
  }
}
