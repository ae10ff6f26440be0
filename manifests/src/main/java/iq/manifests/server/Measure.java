package iq.manifests.server;

/** What a metric's value is. */
public enum Measure {
  /** A number of requests. */
  COUNT,
  /** Between 0 and 1, also where the metric's name says percentage. */
  FRACTION,
  /** Seconds, as a histogram. */
  SECONDS
}
