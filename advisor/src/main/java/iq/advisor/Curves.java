package iq.advisor;

import iq.advisor.curve.Curve;
import iq.catalog.Benchmark;
import iq.catalog.Statistic;
import org.jspecify.annotations.Nullable;

/** Gives the curves of benchmarks; a caller that answers many questions keeps them. */
@FunctionalInterface
public interface Curves {

  /** The curve of a benchmark in a statistic, null for any: see {@link Curve#of}. */
  Curve of(Benchmark benchmark, @Nullable Statistic statistic);
}
