package iq.advisor.curve;

/** A figure of a curve that is read between the measured loads. */
public enum Quantity {
  /** Generated tokens per second, over all accelerators of the benchmark. */
  OUTPUT_TOKENS_PER_SECOND("output_tokens_per_second", false),
  /** Completed requests per second. */
  REQUESTS_PER_SECOND("requests_per_second", false),
  /** Prompt tokens per second. */
  INPUT_TOKENS_PER_SECOND("input_tokens_per_second", false),
  /** Time to first token, in milliseconds. */
  TTFT("ttft", true),
  /** Gap between two tokens, in milliseconds; TPOT may stand for it. */
  ITL("itl", true),
  /** Request latency divided by its output tokens, in milliseconds. */
  NTPOT("ntpot", true);

  private final String word;
  private final boolean latency;

  Quantity(String word, boolean latency) {
    this.word = word;
    this.latency = latency;
  }

  /** The word used in flags, columns and files. */
  public String word() {
    return word;
  }

  /** Whether it is a latency, where less is better, and not a throughput. */
  public boolean latency() {
    return latency;
  }
}
