package iq.advisor;

/**
 * What tokens cost, in US dollars.
 *
 * @param usdPerHour of everything that the figures needed
 * @param perMillionOutputTokens one million generated tokens
 * @param perMillionInputTokens one million prompt tokens
 */
public record Cost(
    double usdPerHour, double perMillionOutputTokens, double perMillionInputTokens) {
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double MILLION = 1e6;

  /**
   * The cost model of GKE Inference Quickstart: $/output token = ($/s) / (input tokens/s / R +
   * output tokens/s), and $/input token = ($/output token) / R.
   *
   * @param ratio R, how many times an output token costs what an input token costs
   */
  public static Cost of(
      double usdPerHour,
      double inputTokensPerSecond,
      double outputTokensPerSecond,
      double ratio) {
    double perToken =
        usdPerHour
            / SECONDS_PER_HOUR
            / (inputTokensPerSecond / ratio + outputTokensPerSecond);
    return new Cost(usdPerHour, perToken * MILLION, perToken * MILLION / ratio);
  }

  /** What tokens cost at a throughput that is as many times lower. */
  Cost times(double factor) {
    return new Cost(usdPerHour, perMillionOutputTokens * factor, perMillionInputTokens * factor);
  }
}
