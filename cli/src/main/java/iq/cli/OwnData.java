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
 * @param user who makes changes
 */
public record OwnData(Path file, String user) {

  /** What the variables of a process say; else iq.sqlite in the platform's folder for such data. */
  static OwnData of(Map<String, String> variables, String os, String user) {
    return new OwnData(file(variables, os), user);
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

  OwnData inFile(Path other) {
    return new OwnData(other, user);
  }

  Store open() {
    return Stores.file(file);
  }
}
