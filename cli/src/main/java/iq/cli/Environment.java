package iq.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command sees of the world outside.
 *
 * @param out where answers go
 * @param err where notes, progress and errors go
 * @param terminal whether a person reads {@code out}
 * @param width columns of the terminal
 * @param colour whether the terminal takes colours
 * @param today the day of the call
 * @param catalog the compiled catalog
 * @param store the user's own store
 * @param server what answers in place of both, if anything does
 * @param compatible whether gcloud's own output and errors are asked for
 */
public record Environment(
    PrintStream out,
    PrintStream err,
    boolean terminal,
    int width,
    boolean colour,
    LocalDate today,
    Path catalog,
    Path store,
    ServerChoice server,
    boolean compatible) {
  private static final int DEFAULT_WIDTH = 120;

  /** The environment of this process: {@code iq.*} properties from the launcher, and variables. */
  static Environment ofProcess(
      OutputStream out, Map<String, String> variables, LocalDate today) {
    boolean terminal = Boolean.getBoolean("iq.terminal");
    return new Environment(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        System.err,
        terminal,
        Integer.getInteger("iq.columns", DEFAULT_WIDTH),
        terminal && !variables.containsKey("NO_COLOR"),
        today,
        Path.of(System.getProperty("iq.catalog", "catalog.sqlite")),
        store(variables, System.getProperty("os.name", "")),
        ServerChoice.of(variables),
        false);
  }

  /** {@code IQ_STORE}, else iq.sqlite in the platform's folder for the data of a user's programs. */
  static Path store(Map<String, String> variables, String os) {
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

  Environment withFiles(@Nullable Path otherCatalog, @Nullable Path otherStore) {
    return new Environment(
        out,
        err,
        terminal,
        width,
        colour,
        today,
        otherCatalog == null ? catalog : otherCatalog,
        otherStore == null ? store : otherStore,
        server,
        compatible);
  }

  Environment withServer(ServerChoice other) {
    return new Environment(
        out, err, terminal, width, colour, today, catalog, store, other, compatible);
  }

  /** The same with other streams. */
  public Environment withStreams(PrintStream otherOut, PrintStream otherErr) {
    return new Environment(
        otherOut, otherErr, terminal, width, colour, today, catalog, store, server, compatible);
  }

  Environment onTerminal(boolean isTerminal) {
    return new Environment(
        out, err, isTerminal, width, colour, today, catalog, store, server, compatible);
  }

  Environment asGcloud() {
    return new Environment(
        out, err, terminal, width, colour, today, catalog, store, server, true);
  }
}
