package iq.server.observe;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.Price;
import iq.catalog.store.AuditLog;
import iq.catalog.store.Author;
import iq.catalog.store.PriceSet;
import iq.catalog.store.Store;
import iq.catalog.store.Tokens;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A store whose calls are timed, those that fail too. Tokens and audit log are not. */
public final class TimedStore implements Store {
  private static final double NANOS = 1e9;
  private static final double[] SECONDS = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final Store store;
  private final Histogram durations;

  /** Times what is asked of a store. */
  public TimedStore(Store store, PrometheusRegistry registry) {
    this.store = store;
    this.durations =
        Histogram.builder()
            .name("iq_store_duration_seconds")
            .help("Time of calls of the store, by operation, whether they succeed or not.")
            .labelNames("operation")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .withoutExemplars()
            .register(registry);
  }

  private <T> T timed(String operation, Supplier<T> call) {
    long start = System.nanoTime();
    try {
      return call.get();
    } finally {
      durations.labelValues(operation).observe((System.nanoTime() - start) / NANOS);
    }
  }

  private void timed(String operation, Runnable call) {
    Boolean _ =
        timed(
            operation,
            () -> {
              call.run();
              return true;
            });
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public boolean exists() {
    return timed("exists", store::exists);
  }

  @Override
  public Catalog open() {
    return timed("open", store::open);
  }

  @Override
  public MemoryCatalog load() {
    return timed("load", store::load);
  }

  @Override
  public long revision() {
    return timed("revision", store::revision);
  }

  @Override
  public void add(
      Collection<Benchmark> benchmarks, Collection<MachineType> machines, Author author) {
    timed("add", () -> store.add(benchmarks, machines, author));
  }

  @Override
  public void remove(Collection<String> ids, Author author) {
    timed("remove", () -> store.remove(ids, author));
  }

  @Override
  public void setPrices(
      Collection<MachineType> machines, Collection<Price> prices, Author author) {
    timed("set_prices", () -> store.setPrices(machines, prices, author));
  }

  @Override
  public void setPrices(UnaryOperator<PriceSet> change, Author author) {
    timed("set_prices", () -> store.setPrices(change, author));
  }

  @Override
  public Tokens tokens() {
    return store.tokens();
  }

  @Override
  public AuditLog auditLog() {
    return store.auditLog();
  }

  @Override
  public void close() {
    store.close();
  }
}
