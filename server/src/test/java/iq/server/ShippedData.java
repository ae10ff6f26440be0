package iq.server;

import iq.catalog.Content;
import iq.catalog.MemoryCatalog;
import iq.catalog.text.DataFolder;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The shipped data as a catalog that never changes, read once a run. */
public final class ShippedData implements LiveCatalog {
  /** Read from the checkout. */
  public static final ShippedData DATA = new ShippedData();

  private final Snapshot snapshot;

  private ShippedData() {
    Content content = new DataFolder(Path.of("..", "data")).read();
    MemoryCatalog catalog = new MemoryCatalog(content, "shipped");
    snapshot = new Snapshot("shipped", Instant.EPOCH, catalog, Snapshot.NOTHING);
  }

  /** The same without anything around it. */
  public static MemoryCatalog catalog() {
    return (MemoryCatalog) DATA.snapshot.catalog();
  }

  @Override
  public Snapshot current() {
    return snapshot;
  }

  @Override
  public @Nullable Snapshot held(String id) {
    return id.equals(snapshot.id()) ? snapshot : null;
  }
}
