package iq.manifests.server;

/** What a metric tells of a server, whatever the server calls it. */
public enum MetricRole {
  /** Requests that wait. */
  QUEUE("waiting requests"),
  /** Requests that run: the batch. */
  RUNNING("running requests"),
  /** The share of the KV cache that is in use. */
  KV_USE("use of the KV cache"),
  /** Time to first token. */
  TTFT("time to first token"),
  /** Time between two tokens. */
  ITL("time between tokens"),
  /** From request to last token. */
  E2E("request latency");

  private final String words;

  MetricRole(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
