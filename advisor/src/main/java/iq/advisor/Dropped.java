package iq.advisor;

import iq.catalog.Benchmark;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark that was considered and is not among the profiles.
 *
 * @param band its curves where it is an estimate, null for what was measured or declined
 */
public record Dropped(Benchmark benchmark, Reason reason, @Nullable Band band) {

  /** A measured benchmark, or a declined estimate. */
  public Dropped(Benchmark benchmark, Reason reason) {
    this(benchmark, reason, null);
  }

  /** The same for another reason. */
  public Dropped because(Reason other) {
    return new Dropped(benchmark, other, band);
  }
}
