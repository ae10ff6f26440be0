package iq.advisor;

import iq.advisor.curve.Curve;
import iq.catalog.Benchmark;
import iq.catalog.Statistic;
import iq.catalog.UseCase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read from benchmarks alone; a caller that answers many questions keeps it. */
public interface Readings {

  /** The curve of a benchmark in a statistic, null for any: see {@link Curve#of}. */
  Curve curve(Benchmark benchmark, @Nullable Statistic statistic);

  /** The workload of a benchmark among the named ones. */
  Placing placing(Benchmark benchmark);

  /** The order of versions of servers, see {@link Versions#oldestFirst}. */
  Comparator<@Nullable String> versions();

  /** Read anew each time. */
  static Readings of(List<UseCase> useCases) {
    return new Readings() {
      @Override
      public Curve curve(Benchmark benchmark, @Nullable Statistic statistic) {
        return Curve.of(benchmark, statistic);
      }

      @Override
      public Placing placing(Benchmark benchmark) {
        return Placing.of(benchmark, useCases);
      }

      @Override
      public Comparator<@Nullable String> versions() {
        return Version.order();
      }
    };
  }
}
