package iq.server.recommender;

import iq.answers.Field;
import iq.answers.Names;
import iq.server.http.Listings;
import org.jspecify.annotations.Nullable;

/** What is asked, by the members of gkerecommender's requests. */
final class ApiNames implements Names {
  static final ApiNames MEMBERS = new ApiNames();

  private ApiNames() {}

  @Override
  public String of(Field field) {
    return switch (field) {
      case MODEL -> "model";
      case MODEL_SERVER -> "modelServer";
      case MODEL_SERVER_VERSION -> "modelServerVersion";
      case ACCELERATOR_TYPE -> "acceleratorType";
      case MACHINE_TYPE -> "instanceType";
      case TARGET_TTFT_MILLISECONDS -> "performanceRequirements.targetTtftMilliseconds";
      case TARGET_ITL_MILLISECONDS -> "performanceRequirements.targetItlMilliseconds";
      case TARGET_NTPOT_MILLISECONDS -> "performanceRequirements.targetNtpotMilliseconds";
      case TARGET_COST_PER_MILLION_OUTPUT_TOKENS ->
          "performanceRequirements.targetCost.costPerMillionOutputTokens";
      case TARGET_COST_PER_MILLION_INPUT_TOKENS ->
          "performanceRequirements.targetCost.costPerMillionInputTokens";
      case PRICING_MODEL -> "pricingModel";
      case OUTPUT_INPUT_COST_RATIO -> "performanceRequirements.targetCost.outputInputCostRatio";
      case USE_CASE -> "useCase";
      case TARGET_INPUT_LENGTH -> "workloadSpec.averageInputLength";
      case TARGET_OUTPUT_LENGTH -> "workloadSpec.averageOutputLength";
      case SERVING_STACK -> "servingStack.name";
      case SERVING_STACK_VERSION -> "servingStack.version";
      case NAMESPACE -> "kubernetesNamespace";
      case CLOUD -> "cloud";
      case REGION -> "region";
      case PERCENTILE -> "percentile";
      case KIND -> "kind";
      case PLATFORM -> "platform";
      case LAYOUT -> "layout";
      case METRICS_ADAPTER -> "metricsAdapter";
      case TARGET_QPS -> "targetQps";
      case REPLICA_START_SECONDS -> "replicaStartSeconds";
      case LOAD_GROWTH_PERCENT_PER_MINUTE -> "loadGrowthPercentPerMinute";
      case MAX_REPLICAS -> "maxReplicas";
    };
  }

  @Override
  public String listing(Field field, @Nullable String within) {
    return Listings.of(field, within);
  }
}
