package iq.server.own;

import iq.answers.Field;
import iq.answers.Inquiry;
import iq.api.v1.Question;
import iq.catalog.Catalog;
import java.time.LocalDate;

/** Questions of requests as what is asked. */
final class QuestionInquiries {
  private QuestionInquiries() {}

  static Inquiry of(Question asked, Catalog catalog, LocalDate today) {
    Inquiry inquiry =
        new Inquiry()
            .ask(Field.MODEL, asked.getModel())
            .ask(Field.MODEL_SERVER, asked.getModelServer())
            .ask(Field.MODEL_SERVER_VERSION, asked.getModelServerVersion())
            .ask(Field.ACCELERATOR_TYPE, asked.getAcceleratorType())
            .ask(Field.MACHINE_TYPE, asked.getMachineType())
            .ask(Field.PRICING_MODEL, asked.getPricingModel())
            .ask(Field.CLOUD, asked.getCloud())
            .ask(Field.REGION, asked.getRegion())
            .ask(Field.USE_CASE, asked.getUseCase())
            .ask(Field.SERVING_STACK, asked.getServingStack().getName())
            .ask(Field.SERVING_STACK_VERSION, asked.getServingStack().getVersion())
            .ask(Field.PERCENTILE, asked.getPercentile())
            .ask(Field.KIND, asked.getKind())
            .ask(Field.INCLUDE, asked.getInclude())
            .ask(Field.CONFIDENCE, asked.hasConfidence() ? asked.getConfidence() : null);
    numbers(asked, inquiry);
    return asked.getPricesCount() == 0
        ? inquiry
        : inquiry.withPrices(
            GivenPrices.alone("question.prices", asked.getPricesList(), catalog, today));
  }

  private static void numbers(Question q, Inquiry inquiry) {
    targets(q, inquiry);
    number(
        inquiry,
        Field.OUTPUT_INPUT_COST_RATIO,
        q.hasOutputInputCostRatio(),
        q.getOutputInputCostRatio());
    number(
        inquiry, Field.TARGET_INPUT_LENGTH, q.hasTargetInputLength(), q.getTargetInputLength());
    number(
        inquiry, Field.TARGET_OUTPUT_LENGTH, q.hasTargetOutputLength(), q.getTargetOutputLength());
  }

  private static void targets(Question q, Inquiry inquiry) {
    number(
        inquiry,
        Field.TARGET_TTFT_MILLISECONDS,
        q.hasTargetTtftMilliseconds(),
        q.getTargetTtftMilliseconds());
    number(
        inquiry,
        Field.TARGET_ITL_MILLISECONDS,
        q.hasTargetItlMilliseconds(),
        q.getTargetItlMilliseconds());
    number(
        inquiry,
        Field.TARGET_NTPOT_MILLISECONDS,
        q.hasTargetNtpotMilliseconds(),
        q.getTargetNtpotMilliseconds());
    number(
        inquiry,
        Field.TARGET_COST_PER_MILLION_OUTPUT_TOKENS,
        q.hasTargetCostPerMillionOutputTokens(),
        q.getTargetCostPerMillionOutputTokens());
    number(
        inquiry,
        Field.TARGET_COST_PER_MILLION_INPUT_TOKENS,
        q.hasTargetCostPerMillionInputTokens(),
        q.getTargetCostPerMillionInputTokens());
  }

  private static void number(Inquiry inquiry, Field field, boolean given, Number value) {
    if (given) {
      inquiry.ask(field, value);
    }
  }
}
