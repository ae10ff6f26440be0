package iq.server;

import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.MemoryCatalog;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A catalog that changes when a test says so: every second benchmark of the shipped data goes. */
public final class TwoStates implements LiveCatalog {
  private final Snapshot before = ShippedData.DATA.current();
  private final Snapshot after = new Snapshot("halved", Instant.EPOCH, halved(), Snapshot.NOTHING);
  private final boolean holdsBefore;
  private volatile Snapshot current = before;

  /**
   * @param holdsBefore whether the state before is still held after the change
   */
  public TwoStates(boolean holdsBefore) {
    this.holdsBefore = holdsBefore;
  }

  private static MemoryCatalog halved() {
    Content all = ((MemoryCatalog) ShippedData.DATA.current().catalog()).content();
    List<Benchmark> half =
        IntStream.range(0, all.benchmarks().size())
            .filter(i -> i % 2 == 0)
            .mapToObj(all.benchmarks()::get)
            .toList();
    return new MemoryCatalog(
        new Content(
            all.models(),
            all.accelerators(),
            all.machineTypes(),
            all.prices(),
            all.useCases(),
            half,
            all.servers()),
        "halved");
  }

  /** From now on the catalog is the other one. */
  public void change() {
    current = after;
  }

  @Override
  public Snapshot current() {
    return current;
  }

  @Override
  public @Nullable Snapshot held(String id) {
    if (id.equals(after.id())) {
      return after;
    }
    return id.equals(before.id()) && (holdsBefore || current == before) ? before : null;
  }
}
