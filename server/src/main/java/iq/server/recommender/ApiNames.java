package iq.server.recommender;

import iq.answers.Field;
import iq.answers.Names;
import iq.server.http.Listings;
import org.jspecify.annotations.Nullable;

/** What is asked, by the members of gkerecommender's requests. */
enum ApiNames implements Names {
  /** Of requests that name a model and its server themselves, FetchProfiles' and the lists'. */
  PLAIN,

  /** Of requests with a modelServerInfo. */
  SERVER_INFO;

  private static final String FULLER = "POST /iq/v1/profiles:list";
  private static final String OF_MANIFESTS = " of POST /iq/v1/manifests:create";
  private static final String OF_ESTIMATES = " of POST /iq/v1/estimates:create";

  @Override
  public String of(Field field) {
    return switch (field) {
      case MODEL -> server("model");
      case MODEL_SERVER -> server("modelServer");
      case MODEL_SERVER_VERSION -> server("modelServerVersion");
      case ACCELERATOR_TYPE -> "acceleratorType";
      case MACHINE_TYPE -> "instanceType";
      case TARGET_TTFT_MILLISECONDS -> "performanceRequirements.targetTtftMilliseconds";
      case TARGET_ITL_MILLISECONDS -> "performanceRequirements.targetItlMilliseconds";
      case TARGET_NTPOT_MILLISECONDS -> "performanceRequirements.targetNtpotMilliseconds";
      case TARGET_COST_PER_MILLION_OUTPUT_TOKENS ->
          "performanceRequirements.targetCost.costPerMillionOutputTokens";
      case TARGET_COST_PER_MILLION_INPUT_TOKENS ->
          "performanceRequirements.targetCost.costPerMillionInputTokens";
      case PRICING_MODEL -> within("performanceRequirements.targetCost.", "pricingModel");
      case OUTPUT_INPUT_COST_RATIO -> "performanceRequirements.targetCost.outputInputCostRatio";
      case USE_CASE -> within("workloadSpec.", "useCase");
      case TARGET_INPUT_LENGTH -> "workloadSpec.averageInputLength";
      case TARGET_OUTPUT_LENGTH -> "workloadSpec.averageOutputLength";
      case SERVING_STACK -> "servingStack.name";
      case SERVING_STACK_VERSION -> "servingStack.version";
      case NAMESPACE -> "kubernetesNamespace";
      case CLOUD -> "cloud";
      case REGION -> "region";
      case PERCENTILE -> "percentile";
      case KIND -> "kind";
      case INCLUDE -> "include";
      case CONFIDENCE -> "confidence";
      case MODEL_BUCKET_URI -> "storageConfig.modelBucketUri";
      case PLATFORM -> "platform" + OF_MANIFESTS;
      case LAYOUT -> "layout" + OF_MANIFESTS;
      case METRICS_ADAPTER -> "metricsAdapter" + OF_MANIFESTS;
      case TARGET_QPS -> "targetQps" + OF_MANIFESTS;
      case REPLICA_START_SECONDS -> "replicaStartSeconds" + OF_MANIFESTS;
      case LOAD_GROWTH_PERCENT_PER_MINUTE -> "loadGrowthPercentPerMinute" + OF_MANIFESTS;
      case MAX_REPLICAS -> "maxReplicas" + OF_MANIFESTS;
      case MODEL_CONFIG -> "modelConfig" + OF_ESTIMATES;
      case ACCELERATOR_FILE -> "acceleratorFile" + OF_ESTIMATES;
      case ACCELERATOR_COUNT -> "acceleratorCount" + OF_ESTIMATES;
      case TENSOR_PARALLEL_SIZE -> "tensorParallelSize" + OF_ESTIMATES;
      case PRECISION -> "precision" + OF_ESTIMATES;
      case INPUT -> "input" + OF_ESTIMATES;
      case OUTPUT -> "output" + OF_ESTIMATES;
      case INPUT_STDDEV -> "inputStddev" + OF_ESTIMATES;
      case OUTPUT_STDDEV -> "outputStddev" + OF_ESTIMATES;
      case CONCURRENCY -> "concurrency" + OF_ESTIMATES;
    };
  }

  private String server(String member) {
    return this == SERVER_INFO ? "modelServerInfo." + member : member;
  }

  private String within(String message, String member) {
    return this == PLAIN ? message + member : member;
  }

  /** What Google's requests have no member for is asked of the fuller one. */
  @Override
  public String asking(Field field, String value) {
    return switch (field) {
      case CLOUD, KIND -> "question." + of(field) + "=" + value + " of " + FULLER;
      case PLATFORM -> "platform=" + value + OF_MANIFESTS;
      case PRICING_MODEL ->
          this == PLAIN ? of(field) + "=" + value : "pricingModel=" + value + OF_MANIFESTS;
      default -> of(field) + "=" + value;
    };
  }

  @Override
  public String listing(Field field, @Nullable String within) {
    return Listings.of(field, within);
  }

  @Override
  public String ids() {
    return Listings.PROFILES;
  }

  @Override
  public String explaining() {
    return Listings.EXPLAINING;
  }

  @Override
  public String ownPrices() {
    return "question.prices of " + FULLER;
  }

  @Override
  public String storedPrices() {
    return Listings.STORED_PRICES;
  }
}
