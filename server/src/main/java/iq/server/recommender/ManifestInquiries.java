package iq.server.recommender;

import iq.advisor.Versions;
import iq.advisor.curve.Targets;
import iq.answers.ManifestInquiry;
import iq.answers.RefusedException;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestRequest;
import iq.api.gkerecommender.v1.ModelServerInfo;
import iq.api.gkerecommender.v1.PerformanceRequirements;
import iq.api.gkerecommender.v1.ServingStack;
import iq.api.gkerecommender.v1.StorageConfig;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Options;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request for manifests as what is asked. */
final class ManifestInquiries {
  private static final String DEFAULT_NAMESPACE = "default";

  private ManifestInquiries() {}

  static ManifestInquiry of(GenerateOptimizedManifestRequest request, LocalDate today) {
    ModelServerInfo server = Inquiries.required(request.getModelServerInfo());
    return new ManifestInquiry(
        server.getModel(),
        server.getModelServer(),
        orNull(server.getModelServerVersion()),
        Inquiries.required("acceleratorType", request.getAcceleratorType()),
        or(request.getUseCase(), ManifestInquiry.DEFAULT_USE_CASE),
        or(request.getKubernetesNamespace(), DEFAULT_NAMESPACE),
        today.toString(),
        options(request));
  }

  private static Options options(GenerateOptimizedManifestRequest request) {
    Options options = Options.NONE.scaled(autoscaling(request.getPerformanceRequirements()));
    StorageConfig storage = request.getStorageConfig();
    if (!storage.getXlaCacheBucketUri().isEmpty()
        && !storage.getXlaCacheBucketUri().equals(storage.getModelBucketUri())) {
      throw new RefusedException(
          "storageConfig.xlaCacheBucketUri: '"
              + storage.getXlaCacheBucketUri()
              + "' is another place than modelBucketUri; the cache is written beside the model");
    }
    if (!storage.getModelBucketUri().isEmpty()) {
      options = options.from(storage.getModelBucketUri());
    }
    ServingStack stack = request.getServingStack();
    return stack.getName().isEmpty()
        ? options
        : options.behind(stack.getName(), Versions.stored(orNull(stack.getVersion())));
  }

  private static Autoscaling autoscaling(PerformanceRequirements wanted) {
    Targets targets =
        new Targets(
            target("targetTtftMilliseconds", wanted.getTargetTtftMilliseconds()),
            target("targetItlMilliseconds", wanted.getTargetItlMilliseconds()),
            target("targetNtpotMilliseconds", wanted.getTargetNtpotMilliseconds()));
    Autoscaling none = Autoscaling.NONE;
    return new Autoscaling(
        targets, none.adapter(), null, none.startSeconds(), none.growthPercentPerMinute(), null);
  }

  private static @Nullable Double target(String member, int millis) {
    if (millis < 0) {
      throw new RefusedException(
          "performanceRequirements." + member + ": " + millis + " is not a number above 0");
    }
    return Inquiries.target(millis);
  }

  private static String or(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
