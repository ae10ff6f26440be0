package iq.advisor;

import iq.advisor.curve.Targets;
import iq.advisor.estimate.Confidence;
import iq.catalog.CurveKind;
import iq.catalog.PricingModel;
import iq.catalog.Statistic;
import iq.catalog.UseCase;
import org.jspecify.annotations.Nullable;

/** Makes questions for tests: online curves, spot on Google Cloud, ratio 4, unless told. */
record Asking(Question made) {
  static final Asking ANYTHING =
      new Asking(
          new Question(
              null, null, null, null, null, null, null, null, null, CurveKind.ONLINE,
              Targets.NONE, CostTargets.NONE, null, false, Question.DEFAULT_RATIO, "gcp", null,
              null, Include.MEASURED, Confidence.NINETY));

  Asking about(@Nullable String model, @Nullable String server, @Nullable String version) {
    return new Asking(
        new Question(
            model, server, version, made.stack(), made.stackVersion(), made.accelerator(),
            made.useCase(), made.inputTokens(), made.outputTokens(), made.kind(), made.targets(),
            made.costTargets(), made.pricingModel(), made.onDemandStandsIn(), made.ratio(),
            made.cloud(), made.region(), made.percentile(), made.include(),
            made.confidence()));
  }

  Asking version(@Nullable String version) {
    return about(made.model(), made.server(), version);
  }

  Asking stack(@Nullable String stack, @Nullable String stackVersion) {
    return new Asking(
        new Question(
            made.model(), made.server(), made.serverVersion(), stack, stackVersion,
            made.accelerator(), made.useCase(), made.inputTokens(), made.outputTokens(),
            made.kind(), made.targets(), made.costTargets(), made.pricingModel(),
            made.onDemandStandsIn(), made.ratio(), made.cloud(), made.region(),
            made.percentile(), made.include(),
            made.confidence()));
  }

  Asking on(@Nullable String accelerator, @Nullable CurveKind kind) {
    return new Asking(
        new Question(
            made.model(), made.server(), made.serverVersion(), made.stack(),
            made.stackVersion(), accelerator, made.useCase(), made.inputTokens(),
            made.outputTokens(), kind, made.targets(), made.costTargets(), made.pricingModel(),
            made.onDemandStandsIn(), made.ratio(), made.cloud(), made.region(),
            made.percentile(), made.include(),
            made.confidence()));
  }

  Asking workload(@Nullable UseCase useCase, @Nullable Integer input, @Nullable Integer output) {
    return new Asking(
        new Question(
            made.model(), made.server(), made.serverVersion(), made.stack(),
            made.stackVersion(), made.accelerator(), useCase, input, output, made.kind(),
            made.targets(), made.costTargets(), made.pricingModel(), made.onDemandStandsIn(),
            made.ratio(), made.cloud(), made.region(), made.percentile(), made.include(),
            made.confidence()));
  }

  Asking targets(Targets targets) {
    return targets(targets, made.costTargets(), made.percentile());
  }

  Asking costs(@Nullable Double output, @Nullable Double input) {
    return targets(made.targets(), new CostTargets(output, input), made.percentile());
  }

  Asking percentile(@Nullable Statistic statistic) {
    return targets(made.targets(), made.costTargets(), statistic);
  }

  private Asking targets(Targets targets, CostTargets costs, @Nullable Statistic statistic) {
    return new Asking(
        new Question(
            made.model(), made.server(), made.serverVersion(), made.stack(),
            made.stackVersion(), made.accelerator(), made.useCase(), made.inputTokens(),
            made.outputTokens(), made.kind(), targets, costs, made.pricingModel(),
            made.onDemandStandsIn(), made.ratio(), made.cloud(), made.region(), statistic, made.include(),
            made.confidence()));
  }

  Asking where(String cloud, @Nullable String region) {
    return paying(cloud, region, made.pricingModel(), made.onDemandStandsIn(), made.ratio());
  }

  Asking ratio(double ratio) {
    return paying(
        made.cloud(), made.region(), made.pricingModel(), made.onDemandStandsIn(), ratio);
  }

  Asking pricing(@Nullable PricingModel model, boolean onDemandStandsIn) {
    return paying(made.cloud(), made.region(), model, onDemandStandsIn, made.ratio());
  }

  private Asking paying(
      String cloud,
      @Nullable String region,
      @Nullable PricingModel model,
      boolean standsIn,
      double ratio) {
    return new Asking(
        new Question(
            made.model(), made.server(), made.serverVersion(), made.stack(),
            made.stackVersion(), made.accelerator(), made.useCase(), made.inputTokens(),
            made.outputTokens(), made.kind(), made.targets(), made.costTargets(), model,
            standsIn, ratio, cloud, region, made.percentile(), made.include(),
            made.confidence()));
  }
}
