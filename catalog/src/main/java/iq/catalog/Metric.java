package iq.catalog;

/** A latency of a request, in milliseconds. */
public enum Metric {
  /** Time to first token. */
  TTFT("ttft"),
  /** Gap between two consecutive tokens. */
  ITL("itl"),
  /** Time per output token after the first: (last - first) / (n - 1), per request. */
  TPOT("tpot"),
  /** Request latency divided by its output tokens. */
  NTPOT("ntpot"),
  /** Request latency, from sending to the last token. */
  E2E("e2e");

  private final String word;

  Metric(String word) {
    this.word = word;
  }

  /** The word used in flags, columns and files. */
  public String word() {
    return word;
  }
}
