package iq.advisor.estimate;

import java.util.Locale;

/**
 * The fitted numbers of the physical core. Efficiencies multiply an ideal time, so that 1 is what
 * the data sheet promises; the others are times.
 */
public enum Coefficient {
  /** Prefill: operations on weights. */
  PREFILL_COMPUTE(1),
  /** Prefill: attention among the prompt's tokens. */
  PREFILL_ATTENTION(7),
  /** Prefill: exchange between accelerators. */
  PREFILL_EXCHANGE(4),
  /** Prefill: work for each request, ms. */
  PREFILL_REQUEST(3),
  /** Decode: reading weights. */
  WEIGHTS(1.3),
  /** Decode: reading the KV cache. */
  CACHE(0.7),
  /** Decode: operations on weights. */
  COMPUTE(1.1),
  /** Decode: one exchange between accelerators, µs. */
  HOP(17),
  /** Decode: bytes exchanged. */
  EXCHANGE(0.1),
  /** Decode: work of one layer that does not depend on the batch, µs. */
  LAYER(50),
  /** Decode: work of the host for one request of the batch, µs. */
  REQUEST(15),
  /** How much of the others' prefill delays a request's next token. */
  INTERFERENCE(0.6),
  /** How much of the others' prefill a new request waits for, for each in flight. */
  BURST(0.07),
  /** The same, growing with the share of time that prefill takes. */
  CROWD(0.01),
  /** Steps of decoding that a first token takes. */
  STEPS(9),
  /** How many times the requests of full length that memory holds are run at once. */
  CAPACITY(3),
  /** Time of a first token that nothing else explains, ms. */
  FIRST_TOKEN(28);

  private final double start;

  Coefficient(double start) {
    this.start = start;
  }

  /** Where the fit starts, and what it is drawn to where the data say nothing. */
  double start() {
    return start;
  }

  /** The word of the calibration file: {@code prefill_compute}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
