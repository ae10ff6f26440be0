package iq.server.observe;

import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.prometheus.PrometheusExpositionService;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import iq.catalog.store.Store;
import iq.server.live.LiveCatalog;
import java.time.Clock;

/** All figures of one server, read at {@code /metrics}. */
public final class Metrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final RequestMetrics requests = new RequestMetrics(registry);

  /** No figures yet but those of the process. */
  public Metrics() {
    ProcessMetrics.register(registry);
  }

  /** The same store, its calls timed. */
  public Store timed(Store store) {
    return new TimedStore(store, registry);
  }

  /** Adds the path, and the figures of the catalog. */
  public void hold(ServerBuilder server, LiveCatalog live, Clock clock) {
    CatalogMetrics.register(registry, live, clock);
    server.service("/metrics", PrometheusExpositionService.of(registry));
  }

  RequestMetrics requests() {
    return requests;
  }
}
