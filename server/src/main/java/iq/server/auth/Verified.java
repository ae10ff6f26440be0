package iq.server.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential that was found to be good.
 *
 * @param until from when on it is void, null for never
 */
public record Verified(Caller caller, @Nullable Instant until) {}
