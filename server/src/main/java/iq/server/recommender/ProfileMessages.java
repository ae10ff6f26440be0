package iq.server.recommender;

import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.Versions;
import iq.advisor.curve.CurvePoint;
import iq.answers.Asked;
import iq.answers.report.CostRow;
import iq.answers.report.EstimateTree;
import iq.answers.report.ModelFacts;
import iq.answers.report.Money;
import iq.api.gkerecommender.v1.Amount;
import iq.api.gkerecommender.v1.Cost;
import iq.api.gkerecommender.v1.ModelInfo;
import iq.api.gkerecommender.v1.ModelServerInfo;
import iq.api.gkerecommender.v1.PerformanceStats;
import iq.api.gkerecommender.v1.Profile;
import iq.api.gkerecommender.v1.ResourcesUsed;
import iq.api.gkerecommender.v1.ServingStack;
import iq.api.gkerecommender.v1.WorkloadSpec;
import iq.catalog.Catalog;
import iq.catalog.Configuration;
import iq.catalog.Model;
import iq.catalog.Shape;
import iq.server.own.Messages;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as gkerecommender's messages. What Google's clients trip over: a workload and at least
 * one entry of statistics in each, every amount with its billionths, the asked pricing model first.
 */
final class ProfileMessages {
  private final Question question;
  private final Market market;
  private final Catalog catalog;
  private final Map<String, ModelInfo> models = new HashMap<>();

  ProfileMessages(Asked asked, Catalog catalog) {
    this.question = asked.question();
    this.market = asked.market();
    this.catalog = catalog;
  }

  /** A profile with its operating point. */
  Profile atOperatingPoint(iq.advisor.Profile profile) {
    CurvePoint point = profile.operatingPoint().point();
    return message(profile).addPerformanceStats(stats(profile, point)).build();
  }

  /** A profile with every measured load. */
  Profile withAllLoads(iq.advisor.Profile profile) {
    Profile.Builder message = message(profile);
    for (CurvePoint point : profile.curve().points()) {
      message.addPerformanceStats(stats(profile, point));
    }
    return message.build();
  }

  private Profile.Builder message(iq.advisor.Profile profile) {
    Configuration c = profile.benchmark().configuration();
    Profile.Builder message =
        Profile.newBuilder()
            .setModelServerInfo(server(c))
            .setAcceleratorType(c.accelerator())
            .setResourcesUsed(ResourcesUsed.newBuilder().setAcceleratorCount(c.acceleratorCount()))
            .setWorkloadSpec(workload(profile));
    set(message::setTpuTopology, c.tpuTopology());
    set(message::setInstanceType, profile.machineType());
    if (c.stack() != null) {
      message.setServingStack(stack(c.stack(), c.stackVersion()));
    }
    ModelInfo facts = models.computeIfAbsent(c.model(), this::modelInfo);
    if (facts.getSerializedSize() > 0) {
      message.setModelInfo(facts);
    }
    if (profile.estimation() != null) {
      Messages.fill(message.getEstimateBuilder(), EstimateTree.of(profile).map());
    }
    return message;
  }

  private static ModelServerInfo.Builder server(Configuration c) {
    ModelServerInfo.Builder server = ModelServerInfo.newBuilder().setModel(c.model());
    set(server::setModelServer, c.server());
    set(server::setModelServerVersion, printed(c.serverVersion()));
    return server;
  }

  private static WorkloadSpec.Builder workload(iq.advisor.Profile profile) {
    Shape shape = profile.benchmark().workload().shape();
    WorkloadSpec.Builder workload = WorkloadSpec.newBuilder();
    set(workload::setAverageInputLength, shape.inputTokens());
    set(workload::setAverageOutputLength, shape.outputTokens());
    if (profile.useCase() != null) {
      workload.setUseCase(profile.useCase().name());
    }
    return workload;
  }

  static ServingStack.Builder stack(String name, @Nullable String version) {
    ServingStack.Builder stack = ServingStack.newBuilder().setName(name);
    set(stack::setVersion, printed(version));
    return stack;
  }

  private static @Nullable String printed(@Nullable String version) {
    return version == null ? null : Versions.printed(version);
  }

  private PerformanceStats.Builder stats(iq.advisor.Profile profile, CurvePoint point) {
    double input = point.inputTokensPerSecond();
    double output = point.outputTokensPerSecond();
    PerformanceStats.Builder stats = PerformanceStats.newBuilder();
    if (!Double.isNaN(point.requestsPerSecond())) {
      stats.setQueriesPerSecond((float) point.requestsPerSecond());
    }
    whole(stats::setOutputTokensPerSecond, output);
    whole(stats::setInputTokensPerSecond, input);
    whole(stats::setTotalTokensPerSecond, input + output);
    whole(stats::setNtpotMilliseconds, point.ntpot());
    whole(stats::setTtftMilliseconds, point.ttft());
    whole(stats::setItlMilliseconds, point.itl());
    for (CostRow row : CostRow.of(profile, point, question, market)) {
      stats.addCost(
          Cost.newBuilder()
              .setCostPerMillionOutputTokens(amount(row.cost().perMillionOutputTokens()))
              .setCostPerMillionInputTokens(amount(row.cost().perMillionInputTokens()))
              .setPricingModel(row.pricingModel().word())
              .setOutputInputCostRatio((float) question.ratio()));
    }
    return stats;
  }

  private static void whole(Consumer<Integer> field, double value) {
    if (!Double.isNaN(value)) {
      field.accept((int) Math.round(value));
    }
  }

  private static Amount.Builder amount(double usd) {
    Money money = Money.of(usd);
    return Amount.newBuilder().setUnits(money.units()).setNanos(money.nanos());
  }

  private ModelInfo modelInfo(String name) {
    Model model = catalog.model(name);
    ModelInfo.Builder info = ModelInfo.newBuilder();
    if (model == null) {
      return info.build();
    }
    ModelFacts facts = ModelFacts.of(model);
    set(info::setParametersBillionsCount, single(facts.parametersBillion()));
    set(info::setModelSizeGb, single(facts.sizeGb()));
    set(info::setMaxContextLength, facts.maxContext());
    set(info::setAttentionHeadsCount, facts.attentionHeads());
    set(info::setKvHeadsCount, facts.kvHeads());
    set(info::setHeadDimensions, facts.headDimensions());
    set(info::setHiddenLayersCount, facts.hiddenLayers());
    set(info::setKvCacheSizePerToken, facts.kvCacheBytesPerToken());
    return info.build();
  }

  private static @Nullable Float single(@Nullable Double value) {
    return value == null ? null : value.floatValue();
  }

  private static <T> void set(Consumer<T> field, @Nullable T value) {
    if (value != null) {
      field.accept(value);
    }
  }
}
