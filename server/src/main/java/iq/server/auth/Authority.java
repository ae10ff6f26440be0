package iq.server.auth;

import java.time.Instant;

/** Tells who owns a credential. */
public interface Authority {

  /** Whether a credential looks like one of its own. */
  boolean issues(String credential);

  /**
   * Whose it is. Asks a store or another server: never call it on an event loop.
   *
   * @throws DeniedException when it opens nothing
   * @throws iq.catalog.store.StoreUnavailableException when the store cannot be asked now
   */
  Verified verify(String credential, Instant now);

  /** Where callers get one, for a refusal: {@code a token of ...}. */
  String source();
}
