package iq.answers.report;

import iq.advisor.Cost;
import iq.advisor.Market;
import iq.advisor.Offer;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.Versions;
import iq.advisor.curve.CurvePoint;
import iq.catalog.Configuration;
import iq.catalog.Model;
import iq.catalog.PricingModel;
import iq.catalog.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return of(profile, List.of(stats(profile, point)));
  }

  /** The profile with every measured load as an entry of {@code performanceStats}. */
  public Map<String, Object> withAllLoads(Profile profile) {
    List<Object> stats = new ArrayList<>();
    for (CurvePoint point : profile.curve().points()) {
      stats.add(stats(profile, point));
    }
    return of(profile, stats);
  }

  private Map<String, Object> of(Profile profile, List<Object> stats) {
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
        .object("iq", IqTree.of(profile))
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

  /** The cost under the pricing model that answers, first, then under the others that are priced. */
  private List<Object> costs(Profile profile, CurvePoint point) {
    Offer offer = profile.offer();
    PricedAt first = profile.price();
    List<Object> costs = new ArrayList<>();
    if (offer == null || first == null || Double.isNaN(point.inputTokensPerSecond())) {
      return costs;
    }
    costs.add(cost(first, offer, point));
    for (PricingModel model : PricingModel.values()) {
      PricedAt other =
          market.priceUnder(offer.machineType(), model, question.region());
      if (other != null && model != first.pricingModel()) {
        costs.add(cost(other, offer, point));
      }
    }
    return costs;
  }

  private Map<String, Object> cost(PricedAt price, Offer offer, CurvePoint point) {
    Cost cost =
        Cost.of(
            price.usdPerHour() * offer.machines(),
            point.inputTokensPerSecond(),
            point.outputTokensPerSecond(),
            question.ratio());
    return new Tree()
        .put("costPerMillionOutputTokens", Money.amount(cost.perMillionOutputTokens()))
        .put("costPerMillionInputTokens", Money.amount(cost.perMillionInputTokens()))
        .put("pricingModel", price.pricingModel().word())
        .put("outputInputCostRatio", question.ratio())
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
    return tree.put("parametersBillionsCount", model.parametersBillion())
        .put("modelSizeGb", sizeGb(model.weightsGib()))
        .put("maxContextLength", model.maxContext())
        .put("attentionHeadsCount", model.attentionHeads())
        .put("kvHeadsCount", model.kvHeads())
        .put("headDimensions", model.headDim())
        .put("hiddenLayersCount", model.layers())
        .put("kvCacheSizePerToken", kvBytesPerToken(model));
  }

  /** Keys and values of all layers in 16 bits; unknown for compressed (latent) attention. */
  private static @Nullable Integer kvBytesPerToken(Model model) {
    Integer layers = model.layers();
    Integer heads = model.kvHeads();
    Integer size = model.headDim();
    return layers == null || heads == null || size == null || model.kvLoraRank() != null
        ? null
        : 2 * layers * heads * size * 2;
  }

  private static @Nullable Double sizeGb(@Nullable Double gib) {
    return gib == null ? null : Math.round(Objects.requireNonNull(gib) * 1.073741824 * 100) / 100.0;
  }
}
