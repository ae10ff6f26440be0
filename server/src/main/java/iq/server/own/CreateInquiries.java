package iq.server.own;

import iq.advisor.curve.Targets;
import iq.answers.Field;
import iq.answers.ManifestInquiry;
import iq.answers.ManifestWords;
import iq.api.v1.CreateManifestsRequest;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Options;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request for manifests as what is asked. */
final class CreateInquiries {
  private static final String DEFAULT_NAMESPACE = "default";
  private static final ManifestWords WORDS = new ManifestWords(OwnNames.REQUEST);

  private CreateInquiries() {}

  static ManifestInquiry of(CreateManifestsRequest request, LocalDate today) {
    return new ManifestInquiry(
        GivenText.required("model", request.getModel()),
        GivenText.orNull(request.getModelServer()),
        GivenText.orNull(request.getModelServerVersion()),
        GivenText.required("acceleratorType", request.getAcceleratorType()),
        or(request.getUseCase(), ManifestInquiry.DEFAULT_USE_CASE),
        or(request.getNamespace(), DEFAULT_NAMESPACE),
        today.toString(),
        options(request),
        WORDS.include(GivenText.orNull(request.getInclude())),
        WORDS.confidence(
            request.hasConfidence() ? String.valueOf(request.getConfidence()) : null));
  }

  private static String or(String value, String otherwise) {
    return Objects.requireNonNullElse(GivenText.orNull(value), otherwise);
  }

  private static Options options(CreateManifestsRequest request) {
    String stack = GivenText.orNull(request.getServingStack().getName());
    String version = GivenText.orNull(request.getServingStack().getVersion());
    return new Options(
        WORDS.platform(GivenText.orNull(request.getPlatform())),
        WORDS.spot(GivenText.orNull(request.getPricingModel())),
        autoscaling(request),
        GivenText.orNull(request.getModelBucketUri()),
        stack,
        WORDS.stackVersion(stack, version));
  }

  private static Autoscaling autoscaling(CreateManifestsRequest r) {
    return new Autoscaling(
        targets(r),
        WORDS.adapter(GivenText.orNull(r.getMetricsAdapter())),
        positive(Field.TARGET_QPS, r.hasTargetQps(), r.getTargetQps()),
        notNegative(
            Field.REPLICA_START_SECONDS,
            r.hasReplicaStartSeconds(),
            r.getReplicaStartSeconds(),
            Autoscaling.START_SECONDS),
        notNegative(
            Field.LOAD_GROWTH_PERCENT_PER_MINUTE,
            r.hasLoadGrowthPercentPerMinute(),
            r.getLoadGrowthPercentPerMinute(),
            Autoscaling.GROWTH_PERCENT),
        WORDS.maxReplicas(r.hasMaxReplicas() ? (Integer) r.getMaxReplicas() : null));
  }

  private static Targets targets(CreateManifestsRequest r) {
    return new Targets(
        positive(
            Field.TARGET_TTFT_MILLISECONDS,
            r.hasTargetTtftMilliseconds(),
            r.getTargetTtftMilliseconds()),
        positive(
            Field.TARGET_ITL_MILLISECONDS,
            r.hasTargetItlMilliseconds(),
            r.getTargetItlMilliseconds()),
        positive(
            Field.TARGET_NTPOT_MILLISECONDS,
            r.hasTargetNtpotMilliseconds(),
            r.getTargetNtpotMilliseconds()));
  }

  private static @Nullable Double positive(Field field, boolean given, double value) {
    return WORDS.positive(field, given ? (Double) value : null);
  }

  private static double notNegative(
      Field field, boolean given, double value, double otherwise) {
    Double checked = WORDS.notNegative(field, given ? (Double) value : null);
    return Objects.requireNonNullElse(checked, otherwise);
  }
}
