package iq.answers.report;

import iq.advisor.Estimation;
import iq.advisor.Profile;
import iq.advisor.curve.CurvePoint;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Outcome;
import iq.advisor.estimate.Range;
import iq.catalog.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row says of an estimate: how sure it is, and from what. */
public final class EstimateTree {
  private static final double THOUSAND = 1000;

  private EstimateTree() {}

  /** Nothing for what was measured. */
  public static Tree of(Profile profile) {
    Estimation estimation = profile.estimation();
    if (estimation == null) {
      return new Tree();
    }
    Outcome.Estimated outcome = estimation.outcome();
    return figures(
            new Tree()
                .put("kind", estimation.kind().word())
                .put("ground", outcome.ground().word())
                .put("confidence", estimation.of().confidence().percent()),
            estimation.figures())
        .object("usdPerMillionOutputTokens", dollars(estimation.cost()))
        .number("requestsInMemory", Math.floor(outcome.capacity()))
        .list("leans", leans(outcome))
        .object(
            "narrowing",
            new Tree()
                .number("concurrency", outcome.best())
                .number("factorOfThroughput", rounded(outcome.narrowed())));
  }

  /** The intervals at every load. */
  static List<Object> loads(Estimation estimation) {
    List<Object> loads = new ArrayList<>();
    for (CurvePoint point : estimation.band().likely().points()) {
      Tree load = new Tree().number("concurrency", point.load());
      loads.add(figures(load, estimation.band().at(point.load())).map());
    }
    return loads;
  }

  private static Tree figures(Tree tree, Estimate estimate) {
    return tree.object("outputTokensPerSecond", ends(estimate.throughput()))
        .object("ttftMilliseconds", ends(estimate.ttft()))
        .object("itlMilliseconds", ends(estimate.itl()))
        .object("ntpotMilliseconds", ends(estimate.ntpot()));
  }

  private static Tree ends(Range range) {
    return new Tree().number("low", rounded(range.low())).number("high", rounded(range.high()));
  }

  private static double rounded(double value) {
    return Double.isNaN(value) ? value : Math.round(value * THOUSAND) / THOUSAND;
  }

  private static Tree dollars(@Nullable Range cost) {
    return cost == null
        ? new Tree()
        : new Tree().number("low", Money.usd(cost.low())).number("high", Money.usd(cost.high()));
  }

  private static List<Map<String, Object>> leans(Outcome.Estimated outcome) {
    List<Map<String, Object>> leans = new ArrayList<>();
    for (Outcome.Lean lean : outcome.leans()) {
      Benchmark benchmark = lean.row().benchmark();
      leans.add(
          new Tree()
              .put("id", benchmark.id())
              .number("share", rounded(lean.share()))
              .put("model", benchmark.configuration().model())
              .put("acceleratorType", benchmark.configuration().accelerator())
              .put("acceleratorCount", benchmark.configuration().acceleratorCount())
              .number("concurrency", lean.row().demand().concurrency())
              .put("source", benchmark.provenance().source().name())
              .map());
    }
    return leans;
  }
}
