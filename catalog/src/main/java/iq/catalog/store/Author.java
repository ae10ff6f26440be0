package iq.catalog.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a store, for its audit log.
 *
 * @param who a user, a token or an address
 * @param at when, as the caller's clock says
 * @param request the id of the request that asked for it, null where there was none
 */
public record Author(String who, Instant at, @Nullable String request) {}
