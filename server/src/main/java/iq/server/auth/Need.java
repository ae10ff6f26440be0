package iq.server.auth;

import iq.catalog.store.Scope;
import org.jspecify.annotations.Nullable;

/** What a caller must have to be let in. */
enum Need {
  /** Nothing at all. */
  NOTHING(null),
  /** A name. */
  CALLER(null),
  READ(Scope.READ),
  WRITE(Scope.WRITE),
  DEPLOY(Scope.DEPLOY),
  /** What nobody has: the route is not in the table. */
  UNLISTED(null);

  private final @Nullable Scope scope;

  Need(@Nullable Scope scope) {
    this.scope = scope;
  }

  /** The scope, null where none is asked for. */
  @Nullable Scope scope() {
    return scope;
  }

  /** Whether it is for changing something. */
  boolean changes() {
    return this == WRITE || this == DEPLOY;
  }
}
