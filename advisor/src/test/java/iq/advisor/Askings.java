package iq.advisor;

import iq.advisor.curve.Targets;
import iq.catalog.CurveKind;
import iq.catalog.PricingModel;
import iq.catalog.Statistic;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Questions with any of their parts; most leave most of them out. */
final class Askings implements ArbitrarySupplier<Asking> {

  @Override
  public Arbitrary<Asking> get() {
    return Combinators.combine(filters(), money(), targets().injectNull(0.5), costs())
        .as(
            (filtered, paid, targets, costs) ->
                filtered
                    .where(paid.made().cloud(), paid.made().region())
                    .pricing(paid.made().pricingModel(), paid.made().onDemandStandsIn())
                    .ratio(paid.made().ratio())
                    .targets(targets == null ? Targets.NONE : targets)
                    .costs(costs.perMillionOutputTokens(), costs.perMillionInputTokens()))
        .withoutEdgeCases();
  }

  private static Arbitrary<Asking> filters() {
    return Combinators.combine(
            Arbitraries.of("example/model").injectNull(0.5),
            Arbitraries.of("all", "all", "all", "v0.10.2").injectNull(0.5),
            Arbitraries.of("llm-d").injectNull(0.95),
            Arbitraries.of(Given.H100, Given.L4).injectNull(0.9),
            Arbitraries.frequency(Tuple.of(3, CurveKind.ONLINE), Tuple.of(1, CurveKind.OFFLINE))
                .injectNull(0.3),
            Arbitraries.of(World.USE_CASES).injectNull(0.8),
            Arbitraries.of(Statistic.MEAN, Statistic.P50, Statistic.P99).injectNull(0.8))
        .as(
            (model, version, stack, accelerator, kind, useCase, statistic) ->
                Asking.ANYTHING
                    .about(model, null, version)
                    .stack(stack, null)
                    .on(accelerator, kind)
                    .workload(useCase, null, null)
                    .percentile(statistic));
  }

  private static Arbitrary<Asking> money() {
    return Combinators.combine(
            Arbitraries.of("gcp", "gcp", "aws", "any", "any"),
            Arbitraries.of("us-east5", "eu-1").injectNull(0.6),
            Arbitraries.of(PricingModel.values()).injectNull(0.6),
            Arbitraries.of(true, false),
            Arbitraries.of(4.0, 4.0, 1.0, 0.5, 10.0))
        .as(
            (cloud, region, pricing, standsIn, ratio) ->
                Asking.ANYTHING.where(cloud, region).pricing(pricing, standsIn).ratio(ratio));
  }

  /** One or more targets of latency. */
  static Arbitrary<Targets> targets() {
    Arbitrary<Double> millis = Worlds.tenths(6000);
    return Combinators.combine(
            millis.injectNull(0.6), millis.injectNull(0.6), millis.injectNull(0.6))
        .as(Targets::new)
        .filter(targets -> !targets.isEmpty());
  }

  private static Arbitrary<CostTargets> costs() {
    return Combinators.combine(usd().injectNull(0.8), usd().injectNull(0.9)).as(CostTargets::new);
  }

  static Arbitrary<Double> usd() {
    return Worlds.tenths(100);
  }
}
