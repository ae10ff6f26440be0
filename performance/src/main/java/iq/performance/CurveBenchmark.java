package iq.performance;

import iq.advisor.curve.Curve;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Targets;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.CurveKind;
import iq.catalog.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All online curves of one model: made from load points, and asked for their operating points. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CurveBenchmark {
  private final Targets targets = BuiltIn.targets();
  private final List<Benchmark> benchmarks = new ArrayList<>();

  /** Reads the catalog. */
  @Setup
  public void read() {
    try (Catalog catalog = BuiltIn.open()) {
      catalog.benchmarks(Selection.model(BuiltIn.MODEL)).stream()
          .filter(benchmark -> benchmark.loadKind().curveKind() == CurveKind.ONLINE)
          .forEach(benchmarks::add);
    }
  }

  /** Curves. */
  @org.openjdk.jmh.annotations.Benchmark
  public List<Curve> curves() {
    List<Curve> curves = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      curves.add(Curve.of(benchmark, null));
    }
    return curves;
  }

  /** Curves and their operating points. */
  @org.openjdk.jmh.annotations.Benchmark
  public List<Outcome> operatingPoints() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      outcomes.add(Curve.of(benchmark, null).operatingPoint(targets));
    }
    return outcomes;
  }
}
