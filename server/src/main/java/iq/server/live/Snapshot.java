package iq.server.live;

import iq.advisor.Market;
import iq.advisor.Placing;
import iq.advisor.Readings;
import iq.advisor.Versions;
import iq.advisor.curve.Curve;
import iq.advisor.estimate.Estimator;
import iq.answers.Materials;
import iq.answers.ShippedCalibration;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.MemoryCatalog;
import iq.catalog.Statistic;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One state of what is known, with the parts of answers kept ready. Nothing in it ever changes, so
 * that one answer, and all pages of it, are of one state.
 */
public final class Snapshot implements Materials, Readings {
  /** No own data. */
  public static final MemoryCatalog NOTHING = new MemoryCatalog(Content.empty(), "");

  private final String id;
  private final Instant loadedAt;
  private final MemoryCatalog catalog;
  private final MemoryCatalog own;
  private final Market market;
  private final Map<String, Curve> curves = new ConcurrentHashMap<>();
  private final Map<String, Placing> placings = new ConcurrentHashMap<>();
  private @Nullable Estimator estimator;
  private final Comparator<@Nullable String> versions = Versions.oldestFirst();

  /**
   * @param id what tells this state from others, the same on every server that reads the same
   * @param own what of it is not the shipped catalog's
   */
  public Snapshot(String id, Instant loadedAt, MemoryCatalog catalog, MemoryCatalog own) {
    this.id = id;
    this.loadedAt = loadedAt;
    this.catalog = catalog;
    this.own = own;
    this.market = new Market(catalog.machineTypes(null), catalog.prices(null));
  }

  /** What tells this state from others. */
  public String id() {
    return id;
  }

  /** When it was read. */
  public Instant loadedAt() {
    return loadedAt;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  /** What of it is not the shipped catalog's: own benchmarks, prices and machine types. */
  public Catalog own() {
    return own;
  }

  @Override
  public Market market(Set<String> accelerators) {
    return market;
  }

  /** Made when it is first asked for, then kept. */
  @Override
  public synchronized Estimator estimator() {
    Estimator made = estimator == null ? ShippedCalibration.estimator(catalog) : estimator;
    estimator = made;
    return made;
  }

  @Override
  public Readings readings() {
    return this;
  }

  /** Curves in the default statistic are kept; others are asked for seldom. */
  @Override
  public Curve curve(Benchmark benchmark, @Nullable Statistic statistic) {
    if (statistic != null) {
      return Curve.of(benchmark, statistic);
    }
    Curve known = curves.get(benchmark.id());
    return known == null
        ? curves.computeIfAbsent(benchmark.id(), id -> Curve.of(benchmark, null))
        : known;
  }

  @Override
  public Placing placing(Benchmark benchmark) {
    Placing known = placings.get(benchmark.id());
    return known == null
        ? placings.computeIfAbsent(
            benchmark.id(), id -> Placing.of(benchmark, catalog.useCases()))
        : known;
  }

  @Override
  public Comparator<@Nullable String> versions() {
    return versions;
  }
}
