package iq.answers.report;

import iq.advisor.Market;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.Versions;
import iq.advisor.curve.CurvePoint;
import iq.catalog.Configuration;
import iq.catalog.Model;
import iq.catalog.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A profile as the API's JSON has it, with an {@code iq} object for what the API cannot say. */
public final class ProfileTree {
  private final Question question;
  private final Market market;
  private final Function<String, @Nullable Model> models;
  private final Map<String, Tree> modelInfos = new HashMap<>();

  public ProfileTree(
      Question question, Market market, Function<String, @Nullable Model> models) {
    this.question = question;
    this.market = market;
    this.models = models;
  }

  /** The profile with its operating point as the one entry of {@code performanceStats}. */
  public Map<String, Object> of(Profile profile) {
    CurvePoint point = profile.operatingPoint().point();
    return of(profile, List.of(stats(profile, point)), IqTree.of(profile));
  }

  /** The profile with every load of its curve as an entry of {@code performanceStats}. */
  public Map<String, Object> withAllLoads(Profile profile) {
    List<Object> stats = new ArrayList<>();
    for (CurvePoint point : profile.curve().points()) {
      stats.add(stats(profile, point));
    }
    Tree iq = IqTree.of(profile);
    if (profile.estimation() != null) {
      iq.list("estimatedLoads", EstimateTree.loads(profile.estimation()));
    }
    return of(profile, stats, iq);
  }

  private Map<String, Object> of(Profile profile, List<Object> stats, Tree iq) {
    Configuration c = profile.benchmark().configuration();
    Shape shape = profile.benchmark().workload().shape();
    return new Tree()
        .object(
            "modelServerInfo",
            new Tree()
                .put("model", c.model())
                .put("modelServer", c.server())
                .put("modelServerVersion", printed(c.serverVersion())))
        .put("acceleratorType", c.accelerator())
        .put("tpuTopology", c.tpuTopology())
        .put("instanceType", profile.machineType())
        .object("resourcesUsed", new Tree().put("acceleratorCount", c.acceleratorCount()))
        .list("performanceStats", stats)
        .put(
            "workloadSpec",
            new Tree()
                .put("useCase", profile.useCase() == null ? null : profile.useCase().name())
                .put("averageInputLength", shape.inputTokens())
                .put("averageOutputLength", shape.outputTokens())
                .map())
        .object(
            "servingStack",
            new Tree()
                .put("name", c.stack())
                .put("version", printed(c.stackVersion())))
        .object("modelInfo", modelInfos.computeIfAbsent(c.model(), this::modelInfo))
        .object("iq", iq)
        .map();
  }

  private Map<String, Object> stats(Profile profile, CurvePoint point) {
    double input = point.inputTokensPerSecond();
    double output = point.outputTokensPerSecond();
    return new Tree()
        .number("queriesPerSecond", point.requestsPerSecond())
        .whole("outputTokensPerSecond", output)
        .whole("ntpotMilliseconds", point.ntpot())
        .whole("ttftMilliseconds", point.ttft())
        .list("cost", costs(profile, point))
        .whole("inputTokensPerSecond", input)
        .whole("totalTokensPerSecond", input + output)
        .whole("itlMilliseconds", point.itl())
        .map();
  }

  private List<Object> costs(Profile profile, CurvePoint point) {
    List<Object> costs = new ArrayList<>();
    for (CostRow row : CostRow.of(profile, point, question, market)) {
      costs.add(
          new Tree()
              .put("costPerMillionOutputTokens", amount(row.cost().perMillionOutputTokens()))
              .put("costPerMillionInputTokens", amount(row.cost().perMillionInputTokens()))
              .put("pricingModel", row.pricingModel().word())
              .put("outputInputCostRatio", question.ratio())
              .map());
    }
    return costs;
  }

  private static Map<String, Object> amount(double usd) {
    Money money = Money.of(usd);
    return new Tree()
        .put("units", Long.toString(money.units()))
        .put("nanos", money.nanos())
        .map();
  }

  private static @Nullable String printed(@Nullable String version) {
    return version == null ? null : Versions.printed(version);
  }

  private Tree modelInfo(String name) {
    Model model = models.apply(name);
    Tree tree = new Tree();
    if (model == null) {
      return tree;
    }
    ModelFacts facts = ModelFacts.of(model);
    return tree.put("parametersBillionsCount", facts.parametersBillion())
        .put("modelSizeGb", facts.sizeGb())
        .put("maxContextLength", facts.maxContext())
        .put("attentionHeadsCount", facts.attentionHeads())
        .put("kvHeadsCount", facts.kvHeads())
        .put("headDimensions", facts.headDimensions())
        .put("hiddenLayersCount", facts.hiddenLayers())
        .put("kvCacheSizePerToken", facts.kvCacheBytesPerToken());
  }
}
