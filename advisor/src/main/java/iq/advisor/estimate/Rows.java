package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Model;
import iq.catalog.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The measured rows from which the estimator learns: closed-loop loads of a named server, measured
 * in 2024 or later or undated, with TTFT and TPOT (or ITL), whose model and accelerator are known.
 */
public final class Rows {
  private static final String SINCE = "2024";
  private static final double MILLI = 1e-3;

  private final Function<String, @Nullable Model> models;
  private final Map<String, Accelerator> accelerators = new HashMap<>();

  /**
   * @param models the facts of a model, null when none are known
   */
  public Rows(Function<String, @Nullable Model> models, List<Accelerator> accelerators) {
    this.models = models;
    for (Accelerator accelerator : accelerators) {
      this.accelerators.put(accelerator.id(), accelerator);
    }
  }

  /** The rows of these benchmarks, in their order. */
  public List<Row> of(List<Benchmark> benchmarks) {
    return of(benchmarks, Rows::learntFrom);
  }

  /** Rows of open loops, which are not learnt from: requests in flight follow by Little's law. */
  public List<Row> openLoops(List<Benchmark> benchmarks) {
    return of(
        benchmarks,
        benchmark ->
            benchmark.loadKind() == LoadKind.REQUEST_RATE
                && benchmark.configuration().server() != null
                && !old(benchmark));
  }

  /** Rows of closed loops from before 2024, which are not learnt from, their server named or not. */
  public List<Row> older(List<Benchmark> benchmarks) {
    return of(
        benchmarks,
        benchmark -> benchmark.loadKind() == LoadKind.CONCURRENCY && old(benchmark));
  }

  private List<Row> of(List<Benchmark> benchmarks, Predicate<Benchmark> wanted) {
    Map<String, @Nullable Model> known = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      if (wanted.test(benchmark)) {
        Model model = known.computeIfAbsent(benchmark.configuration().model(), models);
        Setup setup = model == null ? null : setup(benchmark, model);
        if (setup != null) {
          add(rows, benchmark, setup);
        }
      }
    }
    return rows;
  }

  /** Whether the estimator learns from a benchmark, should the facts be known. */
  public static boolean learntFrom(Benchmark benchmark) {
    return benchmark.loadKind() == LoadKind.CONCURRENCY
        && benchmark.configuration().server() != null
        && !old(benchmark);
  }

  private static boolean old(Benchmark benchmark) {
    String day = benchmark.provenance().measuredOn();
    return day != null && day.compareTo(SINCE) < 0;
  }

  private @Nullable Setup setup(Benchmark benchmark, Model model) {
    Configuration configuration = benchmark.configuration();
    Accelerator accelerator = accelerators.get(configuration.accelerator());
    if (accelerator == null
        || !Hardware.missing(accelerator).isEmpty()
        || !ModelSize.missing(model).isEmpty()) {
      return null;
    }
    return new Setup(
        ModelSize.of(model),
        Hardware.of(accelerator),
        WeightFormat.of(configuration.precision(), model),
        Layout.of(configuration.acceleratorCount(), configuration.parallelism()),
        configuration.server(),
        configuration.serverVersion(),
        configuration.prefillDecodeSplit() != null,
        configuration.speculativeDecoding() != null,
        source(benchmark),
        configuration.settings());
  }

  /** The publication without its state: a lab is the same in its next commit. */
  private static String source(Benchmark benchmark) {
    String id = benchmark.provenance().source().id();
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  private static void add(List<Row> rows, Benchmark benchmark, Setup setup) {
    Workload workload = benchmark.workload();
    for (LoadPoint point : benchmark.points()) {
      double input = first(point.inputTokens(), workload.inputTokens(), workload.inputTokensNominal());
      double output =
          first(point.outputTokens(), workload.outputTokens(), workload.outputTokensNominal());
      double step = MILLI * first(point.tpot().mean(), point.itl().mean());
      double first = MILLI * first(point.ttft().mean());
      double inFlight =
          benchmark.loadKind() == LoadKind.CONCURRENCY
              ? point.load()
              : point.outputTokensPerSecond() / output * (first + step * (output - 1));
      if (input > 0 && output > 0 && step > 0 && first > 0 && inFlight > 0) {
        Demand demand = new Demand(input, output, inFlight);
        rows.add(new Row(benchmark, setup, demand, step, first, point.outputTokensPerSecond()));
      }
    }
  }

  private static double first(double... values) {
    for (double value : values) {
      if (value > 0) {
        return value;
      }
    }
    return Double.NaN;
  }
}
