package iq.advisor;

import iq.advisor.curve.Outcome;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import iq.catalog.CurveKind;
import iq.catalog.Statistic;
import org.jspecify.annotations.Nullable;
import java.util.Set;

/** Why a benchmark is not among the profiles of an answer: what was asked, and what it can do. */
public sealed interface Reason {

  /** No load keeps the targets; {@code achievable} has the lowest value of each. */
  record TargetMissed(Targets asked, Outcome.Missed achievable) implements Reason {}

  /**
   * The source has no figure of a quantity that a target is on, in the statistic asked for; for a
   * target of cost, none of the prompt's tokens, with which the answer's share it.
   */
  record NotMeasured(Quantity quantity, @Nullable Statistic asked) implements Reason {}

  /** Its tokens cost more than asked. */
  record TooExpensive(CostTargets asked, Cost cost) implements Reason {}

  /** A cost was asked for and there is no price. */
  record NoPrice(String cloud) implements Reason {}

  /** The cloud rents no machine with its accelerator; these do. */
  record NotRented(String cloud, Set<String> rentedBy) implements Reason {}

  /** The machine type asked for has fewer accelerators than a replica needs. */
  record TooSmall(String cloud, int accelerators) implements Reason {}

  /** Nobody measured it, and the estimator gives no figures. */
  record Declined(String why) implements Reason {}

  /** A newer version of the server was measured. */
  record OlderVersion(@Nullable String version, @Nullable String latest) implements Reason {}

  /** It is another kind of curve than asked. */
  record OtherKind(CurveKind asked, CurveKind kind) implements Reason {}

  /** Its token lengths are further than 20 % from those asked for. */
  record OtherWorkload(String asked, String measured) implements Reason {}

  /** Its server, version, stack or accelerator is not the one asked for. */
  record OtherConfiguration(String what, String asked, String measured) implements Reason {}
}
