package iq.catalog.store;

import java.nio.file.Path;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  /** The store in a file, which is made by the first change. */
  public static Store file(Path file) {
    return new SqlStore(new SqliteDatabase(file));
  }
}
