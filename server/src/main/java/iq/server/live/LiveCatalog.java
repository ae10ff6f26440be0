package iq.server.live;

import org.jspecify.annotations.Nullable;

/** What is known now, and for a while what was known before. */
public interface LiveCatalog {

  /** The newest state. */
  Snapshot current();

  /** Looks whether others changed it; what is known stays where that cannot be told. */
  default void refresh() {}

  /** A state that is still held, null when it is not. */
  @Nullable Snapshot held(String id);

  /** Why what is newer could not be read at the last try, null when it could. */
  default @Nullable String fault() {
    return null;
  }
}
