package iq.server.auth;

import iq.catalog.store.Author;
import iq.catalog.store.Scope;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** A real store in a file, with a token of each kind. */
public final class MadeTokens implements AutoCloseable {
  static final Author AUTHOR = new Author("test", Instant.parse("2026-11-22T12:00:00Z"), null);

  public final Store store;
  public final String reads;
  public final String writes;

  /** In a file of a folder. */
  public MadeTokens(Path folder) {
    store = Stores.file(folder.resolve("iq.sqlite"));
    reads = make("reader", Scope.READ);
    writes = make("writer", Scope.WRITE);
  }

  private String make(String name, Scope scope) {
    return store.tokens().create(name, Set.of(scope), null, AUTHOR).secret();
  }

  @Override
  public void close() {
    store.close();
  }
}
