package iq.server;

import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import org.jspecify.annotations.Nullable;

/** The shipped data with a store beside it that a test may break. */
public final class Changing implements LiveCatalog {
  private volatile @Nullable String fault;
  private volatile @Nullable RuntimeException thrown;

  /** From now on the store cannot be read. */
  public void breakStore(String words) {
    fault = words;
  }

  /** From now on nothing answers, as by a fault of ours. */
  public void breakAll(RuntimeException unexpected) {
    thrown = unexpected;
  }

  /** All is well again. */
  public void mend() {
    fault = null;
    thrown = null;
  }

  @Override
  public @Nullable String fault() {
    return fault;
  }

  @Override
  public Snapshot current() {
    RuntimeException unexpected = thrown;
    if (unexpected != null) {
      throw unexpected;
    }
    return ShippedData.DATA.current();
  }

  @Override
  public @Nullable Snapshot held(String id) {
    return ShippedData.DATA.held(id);
  }
}
