package iq.server.recommender;

import iq.answers.Field;
import iq.answers.Inquiry;
import iq.answers.RefusedException;
import iq.api.gkerecommender.v1.Amount;
import iq.api.gkerecommender.v1.Cost;
import iq.api.gkerecommender.v1.FetchBenchmarkingDataRequest;
import iq.api.gkerecommender.v1.FetchProfilesRequest;
import iq.api.gkerecommender.v1.ModelServerInfo;
import iq.api.gkerecommender.v1.PerformanceRequirements;
import iq.api.gkerecommender.v1.ServingStack;
import iq.api.gkerecommender.v1.WorkloadSpec;
import org.jspecify.annotations.Nullable;

/** Requests as what is asked; empty text, zero and empty messages ask nothing. */
final class Inquiries {
  private static final double NANOS = 1e9;

  private Inquiries() {}

  static Inquiry of(FetchProfilesRequest request) {
    Inquiry inquiry =
        new Inquiry()
            .ask(Field.MODEL, request.getModel())
            .ask(Field.MODEL_SERVER, request.getModelServer())
            .ask(Field.MODEL_SERVER_VERSION, request.getModelServerVersion())
            .ask(Field.INCLUDE, request.getInclude())
            .ask(Field.CONFIDENCE, request.hasConfidence() ? request.getConfidence() : null);
    PerformanceRequirements wanted = request.getPerformanceRequirements();
    targets(inquiry, wanted);
    cost(inquiry, wanted.getTargetCost());
    stack(inquiry, request.getServingStack());
    workload(inquiry, request.getWorkloadSpec());
    return inquiry;
  }

  static Inquiry of(FetchBenchmarkingDataRequest request) {
    ModelServerInfo server = required(request.getModelServerInfo());
    Inquiry inquiry =
        new Inquiry()
            .ask(Field.MODEL, server.getModel())
            .ask(Field.MODEL_SERVER, server.getModelServer())
            .ask(Field.MODEL_SERVER_VERSION, server.getModelServerVersion())
            .ask(Field.MACHINE_TYPE, request.getInstanceType())
            .ask(Field.PRICING_MODEL, request.getPricingModel())
            .ask(Field.USE_CASE, request.getUseCase());
    stack(inquiry, request.getServingStack());
    return inquiry;
  }

  /** A model and its server, both of which have to be named. */
  static ModelServerInfo required(ModelServerInfo server) {
    required("modelServerInfo.model", server.getModel());
    required("modelServerInfo.modelServer", server.getModelServer());
    return server;
  }

  /** A member that has to be there. */
  static String required(String member, String value) {
    if (value.isEmpty()) {
      throw new RefusedException(member + " is needed");
    }
    return value;
  }

  private static void targets(Inquiry inquiry, PerformanceRequirements wanted) {
    inquiry
        .ask(Field.TARGET_NTPOT_MILLISECONDS, target(wanted.getTargetNtpotMilliseconds()))
        .ask(Field.TARGET_TTFT_MILLISECONDS, target(wanted.getTargetTtftMilliseconds()))
        .ask(Field.TARGET_ITL_MILLISECONDS, target(wanted.getTargetItlMilliseconds()));
  }

  /** A target, null for none: clients that cannot leave a number out send 0. */
  static @Nullable Double target(int millis) {
    return millis == 0 ? null : (double) millis;
  }

  private static void cost(Inquiry inquiry, Cost cost) {
    inquiry
        .ask(Field.PRICING_MODEL, cost.getPricingModel())
        .ask(
            Field.TARGET_COST_PER_MILLION_OUTPUT_TOKENS,
            amount("costPerMillionOutputTokens", cost.getCostPerMillionOutputTokens()))
        .ask(
            Field.TARGET_COST_PER_MILLION_INPUT_TOKENS,
            amount("costPerMillionInputTokens", cost.getCostPerMillionInputTokens()));
    if (cost.getOutputInputCostRatio() != 0) {
      inquiry.ask(Field.OUTPUT_INPUT_COST_RATIO, (double) cost.getOutputInputCostRatio());
    }
  }

  private static @Nullable Double amount(String member, Amount amount) {
    boolean signsDiffer =
        Long.signum(amount.getUnits()) * Integer.signum(amount.getNanos()) < 0;
    if (signsDiffer || Math.abs((long) amount.getNanos()) >= NANOS) {
      throw new RefusedException(
          "performanceRequirements.targetCost."
              + member
              + ": units "
              + amount.getUnits()
              + " and nanos "
              + amount.getNanos()
              + " are no amount; expected nanos between -999999999 and 999999999, of the sign of units");
    }
    double usd = amount.getUnits() + amount.getNanos() / NANOS;
    return usd == 0 ? null : usd;
  }

  /** A version without a stack says nothing: gcloud, too, drops it. */
  private static void stack(Inquiry inquiry, ServingStack stack) {
    if (!stack.getName().isEmpty()) {
      inquiry
          .ask(Field.SERVING_STACK, stack.getName())
          .ask(Field.SERVING_STACK_VERSION, stack.getVersion());
    }
  }

  /**
   * A use case by its name decides: a client may send a workload back as it came, with the lengths
   * beside the name.
   */
  private static void workload(Inquiry inquiry, WorkloadSpec workload) {
    if (!workload.getUseCase().isEmpty()) {
      inquiry.ask(Field.USE_CASE, workload.getUseCase());
      return;
    }
    inquiry
        .ask(Field.TARGET_INPUT_LENGTH, length(workload.getAverageInputLength()))
        .ask(Field.TARGET_OUTPUT_LENGTH, length(workload.getAverageOutputLength()));
  }

  private static @Nullable Integer length(int tokens) {
    return tokens == 0 ? null : tokens;
  }
}
