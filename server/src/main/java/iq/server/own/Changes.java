package iq.server.own;

import com.linecorp.armeria.server.ServiceRequestContext;
import iq.catalog.store.Author;
import iq.catalog.store.Store;
import iq.server.auth.Caller;
import iq.server.Parts;
import iq.server.live.Snapshot;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Changes of own data, which whoever made them sees at once. */
final class Changes {
  private final Parts parts;
  private final Lock lock = new ReentrantLock();

  Changes(Parts parts) {
    this.parts = parts;
  }

  /** Makes a change in the name of the caller and tells what is known after it. */
  Snapshot make(BiConsumer<Store, Author> change) {
    Author author = Caller.author(ServiceRequestContext.current(), parts.clock());
    change.accept(parts.store(), author);
    parts.live().refresh();
    return parts.live().current();
  }

  /**
   * As {@link #make}, of a change that depends on what is known now: one at a time, and what other
   * servers did before counts.
   */
  Snapshot make(Function<Snapshot, BiConsumer<Store, Author>> plan) {
    lock.lock();
    try {
      parts.live().refresh();
      return make(plan.apply(parts.live().current()));
    } finally {
      lock.unlock();
    }
  }
}
