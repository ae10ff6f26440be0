package iq.cli;

import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where own benchmarks, prices and tokens are kept.
 *
 * @param file the user's own store
 * @param databaseUrl a team's PostgreSQL, which stands in place of the file; null for none
 * @param user who makes changes
 */
public record StorePlace(Path file, @Nullable String databaseUrl, String user) {

  /** What the variables of a process say; else iq.sqlite in the platform's folder for such data. */
  static StorePlace of(Map<String, String> variables, String os, String user) {
    String url = variables.get("IQ_DATABASE_URL");
    return new StorePlace(file(variables, os), present(url) ? url : null, user);
  }

  /** {@code IQ_STORE}, else iq.sqlite in the platform's folder for the data of a user's programs. */
  static Path file(Map<String, String> variables, String os) {
    String own = variables.get("IQ_STORE");
    if (own != null && !own.isEmpty()) {
      return Path.of(own);
    }
    return dataFolder(variables, os).resolve("iq").resolve("iq.sqlite");
  }

  private static Path dataFolder(Map<String, String> variables, String os) {
    String home = Objects.requireNonNullElse(variables.get("HOME"), System.getProperty("user.home"));
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support");
    }
    String given = variables.get(os.startsWith("Windows") ? "LOCALAPPDATA" : "XDG_DATA_HOME");
    return present(given) ? Path.of(given) : Path.of(home, ".local", "share");
  }

  private static boolean present(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  /** A file that was named stands in place of any database. */
  StorePlace inFile(Path other) {
    return new StorePlace(other, null, user);
  }

  StorePlace inDatabase(String url) {
    return new StorePlace(file, url, user);
  }

  Store open() {
    return Stores.of(databaseUrl, file);
  }

  /** Without the address, which has a password. */
  @Override
  public String toString() {
    return "StorePlace[" + file + "]";
  }
}
