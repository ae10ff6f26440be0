package iq.advisor.estimate;

import static java.lang.Double.NaN;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labs that measured smooth curves: the unfitted core's, each off by a factor of its own. */
final class Labs {
  static final List<Double> LOADS = List.of(1.0, 4.0, 16.0, 64.0, 256.0);
  /** The source of what a user imports: known by the sum of its file. */
  static final String OWN = "own";
  private static final List<double[]> SHAPES =
      List.of(new double[] {1024, 1024}, new double[] {8192, 1024}, new double[] {128, 128});

  /** A few dozen curves of three labs, on accelerators that hold the models. */
  static final List<Row> ROWS = rows();

  private Labs() {}

  private static List<Row> rows() {
    List<Benchmark> benchmarks = new ArrayList<>();
    for (Accelerator accelerator : Facts.ACCELERATORS) {
      for (Model model : List.of(Facts.LLAMA_8B, Facts.LLAMA_70B, Facts.MIXTRAL, Facts.GPT_OSS)) {
        for (double[] shape : SHAPES) {
          int made = benchmarks.size();
          Asked asked = asked(model, accelerator, shape[0], shape[1]).onFewest();
          benchmarks.add(
              curve("b" + made, "lab-" + made % 3 + "@1", asked, 1 + 0.1 * (made % 7), LOADS));
        }
      }
    }
    return learnt(benchmarks);
  }

  static List<Row> learnt(List<Benchmark> benchmarks) {
    Map<String, Model> models =
        Facts.MODELS.stream().collect(Collectors.toMap(Model::id, Function.identity()));
    return new Rows(models::get, Facts.ACCELERATORS).of(benchmarks);
  }

  static Asked asked(Model model, Accelerator accelerator, double input, double output) {
    return new Asked(
        model, accelerator, 1, Parallelism.NOT_STATED, null, "vllm", "0.11.0", input, output);
  }

  /** The core's curve, slower by a factor. */
  static Benchmark curve(
      String id, String source, Asked asked, double slower, List<Double> loads) {
    Core core = Core.USUAL;
    List<LoadPoint> points = new ArrayList<>();
    for (double load : loads) {
      Core.Reading reading = core.at(asked.setup(), asked.demand(load));
      points.add(point(asked, load, slower * reading.step(), slower * reading.first()));
    }
    return benchmark(
        id, configuration(asked), source, LoadKind.CONCURRENCY, "2025-06-01", asked, points);
  }

  private static LoadPoint point(Asked asked, double load, double step, double first) {
    double throughput = load * asked.output() / (first + step * (asked.output() - 1));
    return new LoadPoint(
        load, NaN, throughput, NaN, mean(1e3 * first), mean(1e3 * step), Latency.NONE, Latency.NONE,
        Latency.NONE, NaN, NaN, NaN, NaN, null, null, null);
  }

  private static Latency mean(double millis) {
    return new Latency(millis, NaN, NaN, NaN, NaN);
  }

  static Configuration configuration(Asked asked) {
    return new Configuration(
        asked.model().id(), asked.server(), asked.version(), null, null, asked.accelerator().id(),
        asked.accelerators(), null, null, asked.parallelism(), null, null, null, null, null, null);
  }

  static Benchmark benchmark(
      String id, Configuration configuration, String source, LoadKind kind,
      @Nullable String measuredOn, Asked asked, List<LoadPoint> points) {
    Provenance provenance =
        new Provenance(
            new Source(
                source, source, null, source.equals(OWN) ? "sha256:0" : null, "CC0-1.0", null, null),
            "points.csv", "nobody", measuredOn, null, null, null, null);
    return new Benchmark(
        id, configuration, new Workload(asked.input(), asked.output(), NaN, NaN, null), kind,
        provenance, points);
  }

  /** The nearest of these rows to a question. */
  static Company company(Traits asked, List<Learnt> learnt) {
    List<Traits> rows = learnt.stream().map(Learnt::traits).toList();
    View view = Columns.of(rows).seenBy(asked);
    int[] nearest = view.nearest(view.likeness(asked), Company.SIZE);
    return Company.of(asked, learnt, nearest, new Mutual(rows));
  }

  /** A calibration that was fitted to nothing: all intervals are as wide as their spread. */
  static Calibration unfitted() {
    Map<Output, Map<Confidence, List<Intervals.Width>>> widths = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      Map<Confidence, List<Intervals.Width>> own = new EnumMap<>(Confidence.class);
      for (Confidence confidence : Confidence.values()) {
        double half = confidence.percent() / 450.0;
        own.put(
            confidence, List.of(new Intervals.Width(1, half), new Intervals.Width(2, 2 * half)));
      }
      widths.put(output, own);
    }
    return new Calibration(
        "12345678", ROWS.size(), 1, Core.USUAL.coefficients(), new Intervals(widths), 6,
        Map.of(), Map.of());
  }
}
