package iq.server;

import iq.catalog.store.Store;
import iq.server.live.LiveCatalog;
import java.time.Clock;

/**
 * What a server works with.
 *
 * @param live what is known, own data too
 * @param store where own data are written; the caller closes it
 */
public record Parts(LiveCatalog live, Store store, Clock clock) {}
