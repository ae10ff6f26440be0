package iq.answers.report;

import iq.advisor.Cost;
import iq.advisor.Offer;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.curve.Curve;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Reading;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.LoadKind;
import iq.catalog.Provenance;
import org.jspecify.annotations.Nullable;

/** What a row says beyond the API: how sure its figures are and where they come from. */
public final class IqTree {
  private IqTree() {}

  static Tree of(Profile profile) {
    Benchmark benchmark = profile.benchmark();
    LoadKind kind = benchmark.loadKind();
    return new Tree()
        .put("id", profile.id())
        .put("cloud", profile.cloud())
        .put("basis", profile.operatingPoint().basis().word())
        .object("estimate", EstimateTree.of(profile))
        .object("statistic", statistics(profile.curve()))
        .put("kind", kind.curveKind().word())
        .object(
            "load",
            new Tree()
                .put("kind", kind.word())
                .number("value", profile.operatingPoint().point().load()))
        .put("inflectionReached", inflectionReached(profile.curve()))
        .put("littlesLaw", LittlesLawCheck.fault(benchmark))
        .object("configuration", configuration(benchmark.configuration()))
        .object("machines", machines(profile.offer()))
        .object("price", price(profile.price()))
        .object("cost", cost(profile.cost()))
        .put("costNote", costNote(benchmark))
        .object("source", source(benchmark.provenance()));
  }

  /** What must be said of a cost, null when nothing. */
  public static @Nullable String costNote(Benchmark benchmark) {
    return benchmark.provenance().source().name().contains("MLPerf")
        ? "derived; not verified by MLCommons Association"
        : null;
  }

  private static boolean inflectionReached(Curve curve) {
    return curve.inflection() != null && curve.inflection().reached();
  }

  static Tree statistics(Curve curve) {
    return new Tree()
        .put("ttft", statistic(curve.reading(Quantity.TTFT)))
        .put("itl", statistic(curve.reading(Quantity.ITL)))
        .put("ntpot", statistic(curve.reading(Quantity.NTPOT)));
  }

  /** {@code p50}, {@code mean}, {@code mean tpot}, {@code mean derived}. */
  public static @Nullable String statistic(@Nullable Reading reading) {
    if (reading == null) {
      return null;
    }
    return reading.statistic().word()
        + (reading.fromTpot() ? " tpot" : "")
        + (reading.derived() ? " derived" : "");
  }

  private static Tree configuration(Configuration c) {
    return new Tree()
        .put("precision", c.precision())
        .put("tensorParallel", c.parallelism().tensor())
        .put("pipelineParallel", c.parallelism().pipeline())
        .put("dataParallel", c.parallelism().data())
        .put("expertParallel", c.parallelism().expert())
        .put("nodeCount", c.nodeCount())
        .put("replicas", c.replicas())
        .put("prefillDecodeSplit", c.prefillDecodeSplit())
        .put("speculativeDecoding", c.speculativeDecoding())
        .put("settings", c.settings());
  }

  private static Tree machines(@Nullable Offer offer) {
    Tree tree = new Tree();
    if (offer == null) {
      return tree;
    }
    return tree.put("count", offer.machines())
        .put("replicasPerMachine", offer.replicasPerMachine() > 1 ? offer.replicasPerMachine() : null)
        .put("machinesPerReplica", offer.machinesPerReplica());
  }

  private static Tree price(@Nullable PricedAt price) {
    Tree tree = new Tree();
    if (price == null) {
      return tree;
    }
    return tree.put("usdPerMachineHour", price.usdPerHour())
        .put("pricingModel", price.pricingModel().word())
        .put("region", price.region())
        .put("asOf", price.asOf())
        .put("source", price.source())
        .put("otherRegion", price.otherRegion())
        .put("otherPricingModel", price.otherPricingModel());
  }

  /** The cost as plain numbers, for those who do not want to add units to billionths. */
  private static Tree cost(@Nullable Cost cost) {
    Tree tree = new Tree();
    if (cost == null) {
      return tree;
    }
    return tree.put("usdPerMillionInputTokens", Money.usd(cost.perMillionInputTokens()))
        .put("usdPerMillionOutputTokens", Money.usd(cost.perMillionOutputTokens()));
  }

  private static Tree source(Provenance p) {
    return new Tree()
        .put("name", p.source().name())
        .put("repository", p.source().repository())
        .put("commit", p.source().commit())
        .put("path", p.path())
        .put("licence", p.source().licence())
        .put("measuredBy", p.measuredBy())
        .put("measured", p.when())
        .put("derived", p.derived())
        .put("notes", p.notes());
  }
}
