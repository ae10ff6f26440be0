package iq.catalog.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a token, which is not its secret.
 *
 * @param id eight hexadecimal digits, a part of the secret's text
 * @param name what its owner calls it; one token that is in force bears it
 * @param scopes what it allows
 * @param hash the SHA-256 of the secret, in hexadecimal digits
 * @param created when it was made
 * @param expires from when on it is void, null for never
 * @param revoked when it was revoked, null when it was not
 * @param lastUsed when it was last used, to the hour; null for never
 */
public record Token(
    String id,
    String name,
    Set<Scope> scopes,
    String hash,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant revoked,
    @Nullable Instant lastUsed) {

  public Token {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it opens anything at a moment. */
  public boolean valid(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }

  /** Whether it allows something. */
  public boolean allows(Scope scope) {
    return scopes.contains(scope);
  }
}
