package iq.server.live;

import iq.catalog.Catalog;
import iq.catalog.LayeredCatalog;
import iq.catalog.MemoryCatalog;
import iq.catalog.store.Store;
import iq.catalog.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shipped catalog with a store on top, read again when the store changed. While the store cannot
 * be read, what was read last answers.
 */
public final class LiveStore implements LiveCatalog {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);
  private static final int MOST_HELD = 4;

  /** For how long pages of an older state can be asked for. */
  private static final Duration HELD_FOR = Duration.ofMinutes(15);

  private final MemoryCatalog shipped;
  private final Store store;
  private final Clock clock;
  private volatile State state;

  /**
   * What is known now, and before.
   *
   * @param older from new to old
   * @param fault why the store could not be read at the last try, null when it could
   */
  private record State(
      Snapshot current, long revision, Deque<Held> older, @Nullable String fault) {}

  /** A state that was replaced. */
  private record Held(Snapshot snapshot, Instant until) {}

  /**
   * @throws StoreException when the store cannot be read at first
   */
  public LiveStore(MemoryCatalog shipped, Store store, Clock clock) {
    this.shipped = shipped;
    this.store = store;
    this.clock = clock;
    long revision = revision();
    state = new State(read(revision), revision, new ArrayDeque<>(), null);
  }

  private long revision() {
    return store.exists() ? store.revision() : 0;
  }

  /** The revision is asked before the content: a change between both is read once more. */
  private Snapshot read(long revision) {
    String id = shipped.version() + "." + revision;
    if (!store.exists()) {
      return new Snapshot(id, clock.instant(), shipped, Snapshot.NOTHING);
    }
    MemoryCatalog own = store.load();
    Catalog layered = new LayeredCatalog(shipped, own);
    MemoryCatalog all = new MemoryCatalog(layered.content(), layered.version());
    return new Snapshot(id, clock.instant(), all, own);
  }

  /** Reads the store again if it changed; the last state stays when it cannot be read. */
  @Override
  public synchronized void refresh() {
    State old = state;
    try {
      long revision = revision();
      state =
          revision == old.revision()
              ? new State(old.current(), revision, old.older(), null)
              : new State(read(revision), revision, held(old), null);
    } catch (StoreException e) {
      if (old.fault() == null) {
        LOG.warn("the store cannot be read, the last catalog answers: {}", e.getMessage());
      }
      state = new State(old.current(), old.revision(), old.older(), e.getMessage());
    }
  }

  private Deque<Held> held(State old) {
    Deque<Held> held = new ArrayDeque<>(old.older());
    held.addFirst(new Held(old.current(), clock.instant().plus(HELD_FOR)));
    held.removeIf(one -> one.until().isBefore(clock.instant()));
    while (held.size() > MOST_HELD) {
      held.removeLast();
    }
    return held;
  }

  @Override
  public @Nullable String fault() {
    return state.fault();
  }

  @Override
  public Snapshot current() {
    return state.current();
  }

  @Override
  public @Nullable Snapshot held(String id) {
    State now = state;
    if (now.current().id().equals(id)) {
      return now.current();
    }
    return now.older().stream()
        .map(Held::snapshot)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
