package iq.advisor.curve;

import static java.lang.Double.NaN;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Parallelism;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Makes benchmarks for tests. */
final class Points {
  static final Workload UNKNOWN = new Workload(NaN, NaN, NaN, NaN, null);

  private Points() {}

  static Benchmark benchmark(LoadKind kind, Workload workload, List<LoadPoint> points) {
    Configuration configuration =
        new Configuration(
            "example/model", "vllm", null, null, null, "nvidia-l4", 1, null, null,
            new Parallelism(null, null, null, null), null, null, null, null, null, null);
    Source source = new Source("example", "Example", null, null, "CC0-1.0", null, null);
    Provenance provenance =
        new Provenance(source, "points.csv", "nobody", null, null, null, null, null);
    return new Benchmark("00000000", configuration, workload, kind, provenance, points);
  }

  static Benchmark closedLoop(LoadPoint... points) {
    return benchmark(LoadKind.CONCURRENCY, UNKNOWN, List.of(points));
  }

  static Curve curve(LoadPoint... points) {
    return Curve.of(closedLoop(points), null);
  }

  /** A point with means alone. */
  static LoadPoint point(double load, double tokens, double ntpot, double ttft, double itl) {
    return new LoadPoint(
        load, NaN, tokens, NaN, mean(ttft), mean(itl), Latency.NONE, mean(ntpot), Latency.NONE,
        NaN, NaN, NaN, NaN, null, null, null);
  }

  static LoadPoint latencies(
      double load, Latency ttft, Latency itl, Latency tpot, Latency ntpot, Latency e2e) {
    return new LoadPoint(
        load, NaN, 100 * load, NaN, ttft, itl, tpot, ntpot, e2e,
        NaN, NaN, NaN, NaN, null, null, null);
  }

  static Latency mean(double mean) {
    return new Latency(mean, NaN, NaN, NaN, NaN);
  }

  static Latency p50(double p50) {
    return new Latency(NaN, p50, NaN, NaN, NaN);
  }

  static Latency both(double mean, double p50) {
    return new Latency(mean, p50, NaN, NaN, NaN);
  }

  static OperatingPoint reached(Outcome outcome) {
    if (outcome instanceof Outcome.Reached reached) {
      return reached.operatingPoint();
    }
    throw new AssertionError("expected an operating point, got " + outcome);
  }

  /** The cells of a resource's lines, without those that start with a number sign. */
  static List<String[]> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Points.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(";", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
