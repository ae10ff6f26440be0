package iq.server;

import iq.catalog.store.Store;
import iq.catalog.store.Tokens;
import iq.server.live.LiveCatalog;
import java.time.Clock;

/**
 * What a server works with.
 *
 * @param live what is known, own data too
 * @param store where own data are written; the caller closes it
 * @param tokens who may call
 * @param operation what it is operated by
 */
public record Parts(
    LiveCatalog live, Store store, Tokens tokens, Clock clock, Operation operation) {

  /** The tokens are the store's. */
  public Parts(LiveCatalog live, Store store, Clock clock, Operation operation) {
    this(live, store, store.tokens(), clock, operation);
  }
}
