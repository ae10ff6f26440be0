package iq.advisor;

import static java.lang.Double.NaN;

import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.MachineType;
import iq.catalog.Price;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Small and varied: repeated loads, missing figures, several clouds, missing prices. */
final class Worlds implements ArbitrarySupplier<World> {
  private static final List<String> ACCELERATORS =
      List.of(Given.H100, Given.H100, Given.H100, Given.L4, Given.L4, "example-npu");
  private static final List<String> CLOUDS = List.of("gcp", "gcp", "aws", "example-cloud");
  private static final List<String> REGIONS =
      List.of("us-east5", "us-central1", "us-east-1", "eu-1");
  private static final List<String> SERIES = List.of("a3-", "g2-");

  @Override
  public Arbitrary<World> get() {
    return machines()
        .flatMap(
            machines ->
                Combinators.combine(benchmarks(), prices(machines))
                    .as((benchmarks, prices) -> new World(benchmarks, machines, prices)))
        .withoutEdgeCases();
  }

  private static Arbitrary<List<MachineType>> machines() {
    return Combinators.combine(
            Arbitraries.of(CLOUDS),
            Arbitraries.of(SERIES),
            Arbitraries.of(Given.H100, Given.L4),
            Arbitraries.of(0.5, 1.0, 1.0, 2.0, 4.0, 8.0))
        .as(
            (cloud, series, accelerator, count) ->
                Rents.machine(cloud, series + accelerator + "-" + count, accelerator, count))
        .list()
        .ofMinSize(3)
        .ofMaxSize(10)
        .uniqueElements();
  }

  private static Arbitrary<List<Price>> prices(List<MachineType> machines) {
    Arbitrary<Double> usd = tenths(400);
    return Combinators.combine(
            Arbitraries.of(machines), Arbitraries.of(REGIONS), usd.injectNull(0.2),
            usd.injectNull(0.3), usd.injectNull(0.6))
        .as(
            (m, region, onDemand, spot, year) ->
                new Price(
                    m.cloud(), region, m.name(), onDemand, spot, year, null, "2026", "invented"))
        .list()
        .ofMaxSize(24)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Worlds::onePerMachineAndRegion);
  }

  /** As in a catalog, which refuses two prices of one machine type in one region. */
  private static List<Price> onePerMachineAndRegion(List<Price> prices) {
    Set<String> seen = new HashSet<>();
    List<Price> kept = new ArrayList<>();
    for (Price price : prices) {
      if (seen.add(price.cloud() + " " + price.machineType() + " " + price.region())) {
        kept.add(price);
      }
    }
    return kept;
  }

  private static Arbitrary<List<Given>> benchmarks() {
    Arbitrary<Given> what =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(5, "example/model"), Tuple.of(1, "example/other")),
                Arbitraries.of("vllm", "vllm", "sglang"),
                Arbitraries.of("0.9", "0.10.2", "0.10.2", "nightly").injectNull(0.1),
                Arbitraries.of("llm-d").injectNull(0.8),
                Arbitraries.of(ACCELERATORS),
                Arbitraries.of(1, 1, 2, 3, 4, 8, 16),
                Arbitraries.of(1, 2, 8).injectNull(0.7))
            .as(
                (model, server, version, stack, accelerator, count, replicas) ->
                    Given.benchmark("unnamed")
                        .model(model)
                        .server(server, version)
                        .stack(stack, null)
                        .on(accelerator, count)
                        .replicas(replicas));
    Arbitrary<LoadKind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(7, Arbitraries.of(LoadKind.CONCURRENCY, LoadKind.REQUEST_RATE)),
            Tuple.of(1, Arbitraries.of(LoadKind.BATCH, LoadKind.SATURATION)));
    return Combinators.combine(what, kinds, lengths(), points())
        .as(
            (given, kind, lengths, points) ->
                given.kind(kind).tokens(lengths.get(0), lengths.get(1)).points(points))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Worlds::named);
  }

  private static List<Given> named(List<Given> benchmarks) {
    List<Given> named = new ArrayList<>();
    for (Given given : benchmarks) {
      named.add(given.named("b" + named.size()));
    }
    return named;
  }

  private static Arbitrary<List<Double>> lengths() {
    return Arbitraries.of(
        List.of(128.0, 128.0), List.of(128.0, 128.0), List.of(150.0, 110.0),
        List.of(1024.0, 128.0), List.of(512.0, 32.0), List.of(NaN, NaN));
  }

  /** All points of a benchmark state the same statistics. */
  private static Arbitrary<List<LoadPoint>> points() {
    return Arbitraries.of(Statistics.values())
        .flatMap(
            stated ->
                Combinators.combine(
                        loads(), throughputs(), maybe(throughputs()), latencies(stated),
                        latencies(stated), latencies(stated))
                    .as(Given::point)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .withSizeDistribution(RandomDistribution.uniform()));
  }

  private static Arbitrary<Double> loads() {
    return maybe(Arbitraries.integers().between(1, 12).map(load -> (double) load));
  }

  private static Arbitrary<Double> throughputs() {
    return tenths(40_000);
  }

  private static Arbitrary<Latency> latencies(Statistics stated) {
    return maybe(tenths(5000)).map(stated::latency);
  }

  /** Whole tenths, so that equal ones occur; not the small ones first, as is jqwik's way. */
  static Arbitrary<Double> tenths(int max) {
    return Arbitraries.integers()
        .between(1, max)
        .withDistribution(RandomDistribution.uniform())
        .map(tenths -> tenths / 10.0);
  }

  private static Arbitrary<Double> maybe(Arbitrary<Double> figures) {
    return Arbitraries.frequencyOf(Tuple.of(14, figures), Tuple.of(1, Arbitraries.just(NaN)));
  }

  /** Which statistics a source states. */
  enum Statistics {
    MEAN,
    P50,
    BOTH,
    WITH_P99;

    Latency latency(double millis) {
      return switch (this) {
        case MEAN -> new Latency(millis, NaN, NaN, NaN, NaN);
        case P50 -> Given.p50(millis);
        case BOTH -> new Latency(millis * 1.1, millis, NaN, NaN, NaN);
        case WITH_P99 -> new Latency(millis * 1.1, millis, NaN, NaN, millis * 3);
      };
    }
  }
}
