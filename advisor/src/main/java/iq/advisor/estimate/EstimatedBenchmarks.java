package iq.advisor.estimate;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Parallelism;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Estimates deployments over load, as benchmarks state them. */
public final class EstimatedBenchmarks {
  /** What stands for a publication where there is none. */
  public static final Source SOURCE =
      new Source(
          "estimated", "Estimated, not measured", null, null, "that of the rows leant on", null, null);

  /** The load that decides on which rows an estimate leans; the usual one of iq estimate. */
  private static final double DECIDES = 64;

  /** Few rows were measured beyond. */
  private static final double MOST = 512;

  private final Estimator estimator;
  private final Confidence confidence;

  public EstimatedBenchmarks(Estimator estimator, Confidence confidence) {
    this.estimator = estimator;
    this.confidence = confidence;
  }

  /** The estimate of a deployment, made or declined. */
  public EstimatedBenchmark of(Asked asked) {
    List<Double> loads = loads(asked);
    List<Double> ordered = new ArrayList<>(loads);
    ordered.add(Math.min(DECIDES, loads.getLast())); // the last of them decides
    return switch (estimator.at(asked, ordered, confidence)) {
      case Outcome.Declined declined -> {
        Benchmark none = benchmark(asked, null, List.of());
        yield new EstimatedBenchmark(asked, confidence, declined, none, none, none);
      }
      case Outcome.Estimated estimated ->
          estimated(asked, estimated, within(estimated.estimates().subList(0, loads.size()), estimated));
    };
  }

  /** The loads up to the highest at which a curve that it leans on was measured; at least the first. */
  private static List<Estimate> within(List<Estimate> estimates, Outcome.Estimated outcome) {
    double highest =
        outcome.leans().stream()
            .flatMap(lean -> lean.row().benchmark().points().stream())
            .mapToDouble(LoadPoint::load)
            .max()
            .orElse(1);
    return estimates.stream()
        .filter(one -> one.concurrency() <= Math.max(1, highest))
        .toList();
  }

  private EstimatedBenchmark estimated(
      Asked asked, Outcome.Estimated outcome, List<Estimate> estimates) {
    String version = version(asked, outcome.anchor());
    return new EstimatedBenchmark(
        asked,
        confidence,
        outcome,
        benchmark(asked, version, points(asked, estimates, Range::value, Range::value)),
        benchmark(asked, version, points(asked, estimates, Range::low, Range::high)),
        benchmark(asked, version, points(asked, estimates, Range::high, Range::low)));
  }

  /** Powers of two up to what memory holds: beyond, requests wait. */
  private static List<Double> loads(Asked asked) {
    double most = asked.factsMissing() ? 1 : Math.clamp(asked.capacity(), 1, MOST);
    return DoubleStream.iterate(1, load -> load <= most, load -> 2 * load).boxed().toList();
  }

  private static @Nullable String version(Asked asked, Row anchor) {
    Configuration measured = anchor.benchmark().configuration();
    return asked.version() == null && Objects.equals(asked.server(), measured.server())
        ? measured.serverVersion()
        : asked.version();
  }

  private static Benchmark benchmark(
      Asked asked, @Nullable String version, List<LoadPoint> points) {
    return new Benchmark(
        asked.id().text(),
        new Configuration(
            asked.model().id(),
            asked.server(),
            version,
            null,
            null,
            asked.accelerator().id(),
            asked.accelerators(),
            null,
            asked.weights().word(),
            asked.parallelism().equals(Parallelism.NOT_STATED)
                ? new Parallelism(asked.accelerators(), null, null, null)
                : asked.parallelism(),
            null,
            null,
            null,
            null,
            null,
            null),
        new Workload(asked.input(), asked.output(), asked.input(), asked.output(), null),
        LoadKind.CONCURRENCY,
        new Provenance(SOURCE, "iq estimate", "nobody", null, null, null, null, null),
        points);
  }

  private static List<LoadPoint> points(
      Asked asked,
      List<Estimate> estimates,
      ToDoubleFunction<Range> rate,
      ToDoubleFunction<Range> latency) {
    List<LoadPoint> points = new ArrayList<>();
    for (Estimate one : estimates) {
      double output = rate.applyAsDouble(one.throughput());
      points.add(
          new LoadPoint(
              one.concurrency(),
              output / asked.output(),
              output,
              output * asked.input() / asked.output(),
              mean(latency.applyAsDouble(one.ttft())),
              mean(latency.applyAsDouble(one.itl())),
              Latency.NONE,
              mean(latency.applyAsDouble(one.ntpot())),
              Latency.NONE,
              one.cache(),
              Double.NaN,
              Double.NaN,
              Double.NaN,
              null,
              null,
              null));
    }
    return points;
  }

  private static Latency mean(double millis) {
    return new Latency(millis, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
