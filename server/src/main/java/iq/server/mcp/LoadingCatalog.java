package iq.server.mcp;

import io.grpc.Status;
import iq.catalog.Catalog;
import iq.catalog.MemoryCatalog;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.server.live.LiveCatalog;
import iq.server.live.LiveStore;
import iq.server.live.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A catalog that is read while the client still says hello, and asked before each answer whether the
 * store changed: agents ask seldom.
 */
final class LoadingCatalog implements LiveCatalog, AutoCloseable {
  private final CompletableFuture<LiveStore> live;

  private LoadingCatalog(CompletableFuture<LiveStore> live) {
    this.live = live;
  }

  /** Starts to read. */
  static LoadingCatalog start(Path catalog, Store store, Clock clock) {
    return new LoadingCatalog(
        CompletableFuture.supplyAsync(
            () -> new LiveStore(shipped(catalog), store, clock),
            task -> Thread.ofPlatform().daemon().name("catalog").start(task)));
  }

  private static MemoryCatalog shipped(Path file) {
    try (Catalog catalog = CatalogFile.open(file)) {
      return new MemoryCatalog(catalog.content(), catalog.version());
    }
  }

  @Override
  public Snapshot current() {
    refresh();
    return loaded().current();
  }

  @Override
  public void refresh() {
    loaded().refresh();
  }

  @Override
  public @Nullable String fault() {
    return loaded().fault();
  }

  @Override
  public @Nullable Snapshot held(String id) {
    return loaded().held(id);
  }

  private LiveStore loaded() {
    try {
      return live.join();
    } catch (CompletionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw Status.UNAVAILABLE
          .withDescription("the catalog cannot be read: " + cause.getMessage())
          .withCause(cause)
          .asRuntimeException();
    }
  }

  /** Waits until nothing is read any more, so that the store can be closed. */
  @Override
  public void close() {
    live.handle((loaded, fault) -> loaded).join();
  }
}
