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
            .ask(Field.KIND, asked.getKind());
    numbers(asked, inquiry);
    return asked.getPricesCount() == 0
        ? inquiry
        : inquiry.withPrices(
            GivenPrices.alone("question.prices", asked.getPricesList(), catalog, today));
  }

  private static void numbers(Question asked, Inquiry inquiry) {
    number(inquiry, Field.TARGET_TTFT_MILLISECONDS, asked.hasTargetTtftMilliseconds(), asked.getTargetTtftMilliseconds());
    number(inquiry, Field.TARGET_ITL_MILLISECONDS, asked.hasTargetItlMilliseconds(), asked.getTargetItlMilliseconds());
    number(inquiry, Field.TARGET_NTPOT_MILLISECONDS, asked.hasTargetNtpotMilliseconds(), asked.getTargetNtpotMilliseconds());
    number(
        inquiry,
        Field.TARGET_COST_PER_MILLION_OUTPUT_TOKENS,
        asked.hasTargetCostPerMillionOutputTokens(),
        asked.getTargetCostPerMillionOutputTokens());
    number(
        inquiry,
        Field.TARGET_COST_PER_MILLION_INPUT_TOKENS,
        asked.hasTargetCostPerMillionInputTokens(),
        asked.getTargetCostPerMillionInputTokens());
    number(inquiry, Field.OUTPUT_INPUT_COST_RATIO, asked.hasOutputInputCostRatio(), asked.getOutputInputCostRatio());
    number(inquiry, Field.TARGET_INPUT_LENGTH, asked.hasTargetInputLength(), asked.getTargetInputLength());
    number(inquiry, Field.TARGET_OUTPUT_LENGTH, asked.hasTargetOutputLength(), asked.getTargetOutputLength());
  }

  private static void number(Inquiry inquiry, Field field, boolean given, Number value) {
    if (given) {
      inquiry.ask(field, value);
    }
  }
}
