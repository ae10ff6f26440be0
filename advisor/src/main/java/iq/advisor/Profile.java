package iq.advisor;

import iq.advisor.curve.Curve;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.estimate.Range;
import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer: a benchmark, where on its curve to run it, on which machine, at which cost.
 *
 * @param cloud where it is priced
 * @param placing where its workload stands among others
 * @param offer the machines, null where the cloud's machine types are not known
 * @param price what the cost was computed from, null where there is none
 * @param cost null without a price, or where the source gives no input tokens to share it with
 * @param estimation how sure the figures are where nobody measured them; null where somebody did
 */
public record Profile(
    Benchmark benchmark,
    Curve curve,
    OperatingPoint operatingPoint,
    String cloud,
    Placing placing,
    @Nullable Offer offer,
    @Nullable PricedAt price,
    @Nullable Cost cost,
    @Nullable Estimation estimation) {

  /** Stable over versions of the catalog; the same benchmark on two clouds is two profiles. */
  public String id() {
    return benchmark.id();
  }

  /** The cost that a ranking and a target go by: the upper end of an estimate's. */
  @Nullable Cost safeCost() {
    Range range = estimation == null ? null : estimation.cost();
    return cost == null || range == null
        ? cost
        : cost.times(range.high() / cost.perMillionOutputTokens());
  }

  /** Output tokens/s, the lower end of an estimate's. */
  double safeThroughput() {
    return estimation == null
        ? operatingPoint.point().outputTokensPerSecond()
        : estimation.figures().throughput().low();
  }

  /** The machine type to rent, else the one that the source measured on; null when neither. */
  public @Nullable String machineType() {
    MachineType machine = offer == null ? null : offer.machineType();
    return machine == null ? benchmark.configuration().instanceType() : machine.name();
  }

  /** The named use case that the benchmark's lengths are near to, null for none. */
  public @Nullable UseCase useCase() {
    return placing.useCase();
  }

  /** The group in which profiles are ranked against each other. */
  public String workloadLabel() {
    return placing.group();
  }
}
