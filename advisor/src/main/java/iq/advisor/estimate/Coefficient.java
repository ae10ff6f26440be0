package iq.advisor.estimate;

import java.util.Locale;

/**
 * The fitted numbers of the physical core. Efficiencies multiply an ideal time, so that 1 is what
 * the data sheet promises; the others are times.
 */
public enum Coefficient {
  /** Prefill: operations on weights. */
  PREFILL_COMPUTE(1.8, From.ROWS),
  /** Prefill: attention among the prompt's tokens. */
  PREFILL_ATTENTION(1.9, From.KERNELS),
  /** Prefill: exchange between accelerators. */
  PREFILL_EXCHANGE(4, From.ROWS),
  /** Prefill: work for each request, ms. */
  PREFILL_REQUEST(3, From.ROWS),
  /** Decode: reading weights. */
  WEIGHTS(1.3, From.KERNELS),
  /** Decode: reading the KV cache. */
  CACHE(1.1, From.KERNELS),
  /** Decode: operations on weights. */
  COMPUTE(1.1, From.ROWS),
  /** Decode: one exchange between accelerators, µs. */
  HOP(5, From.KERNELS),
  /** Decode: bytes exchanged. */
  EXCHANGE(2.2, From.KERNELS),
  /** Decode: work of one layer that does not depend on the batch, µs. */
  LAYER(40, From.KERNELS),
  /** Decode: what experts add to that: choosing them, gathering and combining their tokens, µs. */
  EXPERTS(34, From.KERNELS),
  /** Decode: work of the host for one request of the batch, µs. */
  REQUEST(15, From.ROWS),
  /** How much of the others' prefill delays a request's next token. */
  INTERFERENCE(0.6, From.ROWS),
  /** How much of the others' prefill a new request waits for, for each in flight. */
  BURST(0.07, From.ROWS),
  /** The same, growing with the share of time that prefill takes. */
  CROWD(0.01, From.ROWS),
  /** Steps of decoding that a first token takes. */
  STEPS(9, From.ROWS),
  /** How many times the requests of full length that memory holds are run at once. */
  CAPACITY(3, From.ROWS),
  /** Time of a first token that nothing else explains, ms. */
  FIRST_TOKEN(28, From.ROWS);

  private final double start;
  private final From from;

  Coefficient(double start, From from) {
    this.start = start;
    this.from = from;
  }

  /** Where the fit starts, and what it is drawn to where the data say nothing. */
  double start() {
    return start;
  }

  /** How strongly it is drawn there: its distance in ln(value) counts so many times. */
  double pull() {
    return from.pull;
  }

  /** The word of the calibration file: {@code prefill_compute}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a start is known from. */
  private enum From {
    /** Single kernels that were timed alone, which no measured curve is part of: docs/methods.md. */
    KERNELS(10),
    /** Whole curves, the rows of the fit among them. */
    ROWS(2);

    private final double pull;

    From(double pull) {
      this.pull = pull;
    }
  }
}
