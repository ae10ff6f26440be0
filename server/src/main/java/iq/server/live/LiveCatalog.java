package iq.server.live;

import org.jspecify.annotations.Nullable;

/** What is known now, and for a while what was known before. */
public interface LiveCatalog {

  /** The newest state. */
  Snapshot current();

  /** A state that is still held, null when it is not. */
  @Nullable Snapshot held(String id);
}
