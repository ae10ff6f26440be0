package iq.catalog.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  /**
   * The store at the address of a PostgreSQL database, else the one in a file.
   *
   * @param databaseUrl such as {@code postgres://user:password@host:5432/database}, null for none
   * @throws iq.catalog.InvalidDataException when the address cannot be read
   */
  public static Store of(@Nullable String databaseUrl, Path file) {
    return databaseUrl == null ? file(file) : new SqlStore(new PostgresDatabase(databaseUrl));
  }

  /** The store in a file, which is made by the first change. */
  public static Store file(Path file) {
    return new SqlStore(new SqliteDatabase(file));
  }
}
