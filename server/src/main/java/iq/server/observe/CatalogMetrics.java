package iq.server.observe;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import iq.catalog.Benchmark;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What answers, how old it is, and whether the store can be read. */
final class CatalogMetrics {
  private static final double MILLIS = 1000;

  private final LiveCatalog live;
  private final Clock clock;
  private volatile Size size;

  /** Counted once for each state. */
  private record Size(Snapshot of, int benchmarks, int loadPoints) {
    static Size count(Snapshot snapshot) {
      List<Benchmark> all = snapshot.catalog().content().benchmarks();
      return new Size(snapshot, all.size(), all.stream().mapToInt(one -> one.points().size()).sum());
    }
  }

  private CatalogMetrics(LiveCatalog live, Clock clock) {
    this.live = live;
    this.clock = clock;
    this.size = Size.count(live.current());
  }

  static void register(PrometheusRegistry registry, LiveCatalog live, Clock clock) {
    CatalogMetrics catalog = new CatalogMetrics(live, clock);
    gauge(registry, "iq_catalog_benchmarks", "Benchmarks in the catalog.",
        () -> catalog.size().benchmarks());
    gauge(registry, "iq_catalog_load_points", "Load points of all benchmarks.",
        () -> catalog.size().loadPoints());
    gauge(registry, "iq_catalog_age_seconds", "Time since the catalog that answers was read.",
        catalog::age);
    gauge(registry, "iq_store_up", "1 when the store could be read at the last try, else 0.",
        () -> live.fault() == null ? 1 : 0);
  }

  static void gauge(PrometheusRegistry registry, String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  private Size size() {
    Size known = size;
    Snapshot now = live.current();
    if (known.of() != now) {
      known = Size.count(now);
      size = known;
    }
    return known;
  }

  private double age() {
    return Duration.between(live.current().loadedAt(), clock.instant()).toMillis() / MILLIS;
  }
}
