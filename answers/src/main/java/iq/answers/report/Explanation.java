package iq.answers.report;

import iq.advisor.Cost;
import iq.advisor.Offer;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.curve.Basis;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Inflection;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.curve.Quantity;
import iq.answers.Names;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Provenance;
import iq.catalog.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything behind one profile, in sentences. */
public final class Explanation {

  /**
   * One thing that is explained.
   *
   * @param name what it is, such as {@code Price}
   */
  public record Line(String name, String text) {}

  private final Question question;
  private final Profile profile;
  private final Names names;

  public Explanation(Question question, Profile profile, Names names) {
    this.question = question;
    this.profile = profile;
    this.names = names;
  }

  /** What was measured: configuration, workload, statistic. */
  public List<Line> measurement() {
    Configuration c = profile.benchmark().configuration();
    return List.of(
        new Line("Configuration", configuration(c)),
        new Line("Workload", workload(profile.benchmark())),
        new Line("Statistic", statistics()));
  }

  /** What is made of it: the points of its curve, machine, price and cost; and its source. */
  public List<Line> reading() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Inflection", inflection()));
    String doubt = LittlesLawCheck.fault(profile.benchmark());
    if (doubt != null) {
      lines.add(
          new Line("Little's law", doubt + ": requests in flight are not what the source says"));
    }
    lines.add(new Line("Operating point", operatingPoint(profile.operatingPoint())));
    if (profile.estimation() != null) {
      lines.addAll(EstimateWords.lines(profile.estimation(), names));
    }
    lines.add(new Line("Machine", machine()));
    lines.add(new Line("Price", price(profile.price())));
    lines.add(new Line("Cost", cost()));
    if (profile.estimation() != null) {
      return lines;
    }
    lines.add(source(profile.benchmark()));
    provenance(profile.benchmark().provenance(), lines);
    return lines;
  }

  /** Where the figures of a benchmark are from. */
  public static Line source(Benchmark benchmark) {
    Provenance p = benchmark.provenance();
    return new Line(
        "Source", p.source().name() + ", " + p.place() + " (" + p.source().licence() + ")");
  }

  private static String configuration(Configuration c) {
    List<String> parts = new ArrayList<>();
    String version = c.serverVersion() == null ? " (version not stated)" : " " + c.serverVersion();
    parts.add(c.server() == null ? "server not stated" : c.server() + version);
    add(parts, "serving stack ", c.stack());
    parts.add(c.precision() == null ? "precision not stated" : c.precision());
    parts.add(
        c.parallelism().label().isEmpty() ? "parallelism not stated" : c.parallelism().label());
    add(parts, "prefill + decode ", c.prefillDecodeSplit());
    add(parts, "speculative decoding ", c.speculativeDecoding());
    if (c.replicas() != null) {
      parts.add(c.replicas() + " replicas");
    }
    if (c.nodeCount() != null && c.nodeCount() > 1) {
      parts.add(c.nodeCount() + " nodes");
    }
    add(parts, "", c.settings());
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String prefix, @Nullable String value) {
    if (value != null) {
      parts.add(prefix + value);
    }
  }

  private String workload(Benchmark benchmark) {
    Workload w = benchmark.workload();
    List<String> parts = new ArrayList<>();
    parts.add(w.shape().label() + " input/output tokens on average");
    if (!Double.isNaN(w.inputTokensNominal())) {
      parts.add(
          "nominal " + Numbers.whole(w.inputTokensNominal()) + "/" + Numbers.whole(w.outputTokensNominal()));
    }
    add(parts, "", w.dataset());
    if (profile.useCase() != null) {
      parts.add("within 20 % of use case " + profile.useCase().name());
    }
    return String.join("; ", parts);
  }

  private String statistics() {
    List<String> parts = new ArrayList<>();
    add(parts, "TTFT ", IqTree.statistic(profile.curve().reading(Quantity.TTFT)));
    add(parts, "ITL ", IqTree.statistic(profile.curve().reading(Quantity.ITL)));
    add(parts, "NTPOT ", IqTree.statistic(profile.curve().reading(Quantity.NTPOT)));
    return parts.isEmpty() ? "no latency in the source" : String.join(", ", parts);
  }

  private String inflection() {
    Inflection inflection = Objects.requireNonNull(profile.curve().inflection());
    String where =
        switch (inflection.where()) {
          case INNER -> "inside the " + loads() + " loads";
          case FIRST_LOAD ->
              "at the lowest " + loads() + " load: the sweep starts at or beyond it";
          case LAST_LOAD ->
              "inflection not reached: the highest " + loads() + " load is the best";
          case ONLY_POINT -> "inflection not reached: there is one point";
        };
    return Numbers.whole(inflection.point().outputTokensPerSecond())
        + " tokens/s at "
        + Loads.of(profile.benchmark(), inflection.point())
        + ", "
        + where;
  }

  private String loads() {
    return (profile.estimation() == null ? Basis.MEASURED : Basis.ESTIMATED).word();
  }

  private String operatingPoint(OperatingPoint at) {
    CurvePoint point = at.point();
    List<String> parts = new ArrayList<>();
    parts.add(
        Numbers.whole(point.outputTokensPerSecond())
            + " tokens/s at "
            + Loads.of(profile.benchmark(), point)
            + ", "
            + at.basis().word());
    parts.add("NTPOT " + Numbers.millis(point.ntpot()) + " ms");
    parts.add("TTFT " + Numbers.millis(point.ttft()) + " ms");
    parts.add("ITL " + Numbers.millis(point.itl()) + " ms");
    if (at.lowerLoadFails()) {
      parts.add("a lower measured load breaks the target: the latencies are noisy");
    }
    if (at.uncertainTtft()) {
      parts.add("TTFT uncertain: it rises more than threefold between the loads around it");
    }
    return String.join("; ", parts);
  }

  private String machine() {
    Offer offer = profile.offer();
    if (offer == null) {
      return "not known on " + profile.cloud();
    }
    String name = offer.machineType().name() + " (" + profile.cloud() + ")";
    String has = Numbers.plain(offer.machineType().acceleratorCount()) + " accelerators";
    if (offer.machinesPerReplica() > 1) {
      return name + ", " + has + " each: a replica spans " + offer.machinesPerReplica() + " of them";
    }
    return offer.replicasPerMachine() > 1
        ? name + ", " + has + ": it holds " + offer.replicasPerMachine()
            + " replicas, and the figures pay for " + Numbers.dollars(offer.machines()) + " machines"
        : name + ", " + has;
  }

  private String price(@Nullable PricedAt price) {
    if (price == null) {
      return "none in the catalog ("
          + names.ownPrices() + " or " + names.storedPrices() + " gives your own)";
    }
    return Numbers.dollars(price.usdPerHour())
        + " $/h "
        + price.pricingModel().word()
        + " in "
        + price.region()
        + (price.otherRegion() ? " (cheapest region; the one asked for has no price)" : "")
        + (price.otherPricingModel() ? " (spot has no price)" : "")
        + ", of "
        + price.asOf()
        + ", "
        + price.source();
  }

  private String cost() {
    Cost cost = profile.cost();
    if (cost == null) {
      return "not computed: " + (profile.price() == null ? "no price" : "no input tokens/s");
    }
    CurvePoint point = profile.operatingPoint().point();
    return Numbers.dollars(cost.perMillionOutputTokens())
        + " $/M output, "
        + Numbers.dollars(cost.perMillionInputTokens())
        + " $/M input = "
        + Numbers.dollars(cost.usdPerHour())
        + " $/h / 3600 s / ("
        + Numbers.whole(point.inputTokensPerSecond())
        + " in tokens/s / "
        + Numbers.plain(question.ratio())
        + " + "
        + Numbers.whole(point.outputTokensPerSecond())
        + " out tokens/s) x 1,000,000, input = output / "
        + Numbers.plain(question.ratio())
        + EstimateWords.costInterval(profile);
  }

  private static void provenance(Provenance p, List<Line> lines) {
    lines.add(new Line("Measured by", p.measuredBy()));
    lines.add(new Line("Measured on", p.when()));
    if (p.derived() != null) {
      lines.add(new Line("Derived", p.derived()));
    }
    if (p.notes() != null) {
      lines.add(new Line("Notes", p.notes()));
    }
    if (p.source().name().contains("MLPerf")) {
      lines.add(new Line("MLPerf", "costs are derived; not verified by MLCommons Association"));
    }
  }
}
