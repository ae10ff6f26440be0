package iq.cli;

import iq.catalog.store.Author;
import iq.catalog.store.Store;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a command sees of the world outside.
 *
 * @param out where answers go
 * @param err where notes, progress and errors go
 * @param terminal whether a person reads {@code out}
 * @param width columns of the terminal
 * @param colour whether the terminal takes colours
 * @param today the day of the call
 * @param now the time of the call
 * @param catalog the compiled catalog
 * @param own where own benchmarks, prices and tokens are kept
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
    Instant now,
    Path catalog,
    StorePlace own,
    ServerChoice server,
    boolean compatible) {
  private static final int DEFAULT_WIDTH = 120;

  /** The environment of this process: {@code iq.*} properties from the launcher, and variables. */
  static Environment ofProcess(
      OutputStream out, Map<String, String> variables, LocalDate today, Instant now) {
    boolean terminal = Boolean.getBoolean("iq.terminal");
    return new Environment(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        System.err,
        terminal,
        Integer.getInteger("iq.columns", DEFAULT_WIDTH),
        terminal && !variables.containsKey("NO_COLOR"),
        today,
        now,
        Path.of(System.getProperty("iq.catalog", "catalog.sqlite")),
        StorePlace.of(
            variables, System.getProperty("os.name", ""), System.getProperty("user.name", "")),
        ServerChoice.of(variables),
        false);
  }

  /** Opens the store of own data; close it after use. */
  public Store openStore() {
    return own.open();
  }

  /** Who makes a change now. */
  public Author author() {
    return new Author(own.user(), now, null);
  }

  Environment withCatalog(Path other) {
    return new Environment(
        out, err, terminal, width, colour, today, now, other, own, server, compatible);
  }

  Environment withOwn(StorePlace other) {
    return new Environment(
        out, err, terminal, width, colour, today, now, catalog, other, server, compatible);
  }

  Environment withServer(ServerChoice other) {
    return new Environment(
        out, err, terminal, width, colour, today, now, catalog, own, other, compatible);
  }

  /** The same with other streams. */
  public Environment withStreams(PrintStream otherOut, PrintStream otherErr) {
    return new Environment(
        otherOut, otherErr, terminal, width, colour, today, now, catalog, own, server, compatible);
  }

  Environment onTerminal(boolean isTerminal) {
    return new Environment(
        out, err, isTerminal, width, colour, today, now, catalog, own, server, compatible);
  }

  Environment asGcloud() {
    return new Environment(
        out, err, terminal, width, colour, today, now, catalog, own, server, true);
  }
}
