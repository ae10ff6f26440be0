package iq.catalog.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param seq its number; a later entry has a higher one
 * @param at when, to the millisecond, as the clock of the process that wrote said
 * @param who a user, a token or an address
 * @param action what was done, such as {@code benchmarks add}
 * @param subject what it was done to
 * @param request the id of the request that asked for it, null where there was none
 * @param outcome {@code done}, or what came in its way
 */
public record AuditEntry(
    long seq,
    Instant at,
    String who,
    String action,
    String subject,
    @Nullable String request,
    String outcome) {}
