package iq.advisor;

import iq.advisor.curve.Targets;
import iq.advisor.estimate.Confidence;
import iq.catalog.Benchmark;
import iq.catalog.CurveKind;
import iq.catalog.PricingModel;
import iq.catalog.Shape;
import iq.catalog.Statistic;
import iq.catalog.UseCase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to know; null does not restrict.
 *
 * @param serverVersion a version, {@link #ALL_VERSIONS}, or null for the latest measured of each
 *     model, server, accelerator and workload shape
 * @param useCase the workload by name
 * @param inputTokens the workload by lengths: both or neither
 * @param kind the kind of curve that answers, null for any
 * @param pricingModel null for spot
 * @param onDemandStandsIn whether on-demand answers where the default, spot, has no price
 * @param ratio cost of an output token over that of an input token
 * @param cloud a cloud, or {@link #ANY_CLOUD}
 * @param region null for the cloud's default
 * @param percentile null for the default, p50 else mean; one that is asked for is never replaced
 * @param include whether estimates answer
 * @param confidence of the intervals of estimates
 */
public record Question(
    @Nullable String model,
    @Nullable String server,
    @Nullable String serverVersion,
    @Nullable String stack,
    @Nullable String stackVersion,
    @Nullable String accelerator,
    @Nullable UseCase useCase,
    @Nullable Integer inputTokens,
    @Nullable Integer outputTokens,
    @Nullable CurveKind kind,
    Targets targets,
    CostTargets costTargets,
    @Nullable PricingModel pricingModel,
    boolean onDemandStandsIn,
    double ratio,
    String cloud,
    @Nullable String region,
    @Nullable Statistic percentile,
    Include include,
    Confidence confidence) {

  /** Stands for every version. */
  public static final String ALL_VERSIONS = "all";

  /** Stands for every cloud. */
  public static final String ANY_CLOUD = "any";

  /** GIQ's default. */
  public static final double DEFAULT_RATIO = 4;

  /**
   * The same question about benchmarks that were chosen one by one: any configuration, version,
   * workload and kind of curve of theirs answers.
   */
  public Question ofAnyConfiguration() {
    return new Question(
        null,
        null,
        ALL_VERSIONS,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        targets,
        costTargets,
        pricingModel,
        onDemandStandsIn,
        ratio,
        cloud,
        region,
        percentile,
        include,
        confidence);
  }

  /** Whether nothing but the model restricts which benchmarks are looked at. */
  public boolean onlyModelRestricts() {
    return server == null
        && accelerator == null
        && (serverVersion == null || serverVersion.equals(ALL_VERSIONS));
  }

  /** The token lengths asked for, those of the use case where one is named; null for any. */
  public @Nullable Shape lengths() {
    if (useCase != null) {
      return new Shape(useCase.inputTokens(), useCase.outputTokens());
    }
    return inputTokens == null || outputTokens == null
        ? null
        : new Shape(inputTokens, outputTokens);
  }

  /** Whether a benchmark's token lengths are within 20 % of those asked for; of any, where none are. */
  public boolean matchesLengths(Benchmark benchmark) {
    Shape asked = lengths();
    return asked == null
        || WorkloadMatch.matches(
            benchmark,
            Objects.requireNonNull(asked.inputTokens()),
            Objects.requireNonNull(asked.outputTokens()));
  }

  Terms terms() {
    return new Terms(
        pricingModel == null ? PricingModel.SPOT : pricingModel,
        region,
        pricingModel == null && onDemandStandsIn);
  }
}
