package iq.catalog.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a store. */
public interface Tokens {

  /**
   * A token that was just made.
   *
   * @param secret what its owner sends; nobody can read it again
   * @param token what is kept of it
   */
  record Created(String secret, Token token) {
    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
      return "Created[" + token + "]";
    }
  }

  /**
   * Makes a token.
   *
   * @throws iq.catalog.InvalidDataException when a token in force bears the name, or when name,
   *     scopes or time make no sense
   */
  Created create(String name, Set<Scope> scopes, @Nullable Instant expires, Author author);

  /** All tokens, also those that are void, oldest first. */
  List<Token> list();

  /**
   * Revokes the token with this id, else the one in force with this name; null when there is none.
   * A token that was revoked before stays as it is.
   */
  @Nullable Token revoke(String idOrName, Author author);

  /** The token that a secret opens, null where it opens none: unknown, revoked or expired. */
  @Nullable Token find(String secret, Instant now);

  /** Notes that a token is used; writes at most once an hour. */
  void use(Token token, Instant now);
}
