package iq.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code iq} in this process, as a shell would.
 *
 * @param catalog the compiled catalog
 * @param store the user's own store, which need not exist
 * @param database the address of a database in its place, null for none
 * @param width columns of the terminal that reads the answer, 0 for a pipe
 * @param today the day of the call
 * @param server the URL of a server that answers in place of all of them, null for none
 */
public record Iq(
    Path catalog,
    Path store,
    @Nullable String database,
    int width,
    LocalDate today,
    @Nullable String server) {
  /** A fortnight after the prices of fixture F. */
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

  /** Read by a pipe. */
  public static Iq of(Path catalog, Path store) {
    return new Iq(catalog, store, null, 0, DAY, null);
  }

  /** The same read by a person. */
  public Iq onTerminal(int columns) {
    return new Iq(catalog, store, database, columns, today, server);
  }

  /** The same on another day. */
  public Iq on(LocalDate day) {
    return new Iq(catalog, store, database, width, day, server);
  }

  /** The same with other data of the user's own. */
  public Iq withStore(Path other) {
    return new Iq(catalog, other, null, width, today, server);
  }

  /** The same with a team's database in place of the store. */
  public Iq withDatabase(String url) {
    return new Iq(catalog, store, url, width, today, server);
  }

  /** The same, answered by a server. */
  public Iq onServer(String url) {
    return new Iq(catalog, store, database, width, today, url);
  }

  /** Runs what follows {@code iq} on a line; words may be quoted as in a shell. */
  public Result run(String line) {
    return run(words(line));
  }

  /** Runs words. */
  public Result run(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>(source());
    args.addAll(words);
    int exit;
    try (PrintStream outStream = stream(out);
        PrintStream errStream = stream(err)) {
      Environment environment =
          new Environment(
              outStream,
              errStream,
              width > 0,
              width > 0 ? width : 120,
              false,
              today,
              today.atStartOfDay(ZoneOffset.UTC).toInstant(),
              catalog,
              new StorePlace(store, null, "tester"),
              ServerChoice.NONE,
              false);
      exit = new CommandLineRunner(CommandTree.root(), environment).run(args);
    }
    return new Result(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
  }

  private List<String> source() {
    if (server != null) {
      return List.of("--server", server);
    }
    return database == null
        ? List.of("--catalog", catalog.toString(), "--store", store.toString())
        : List.of("--catalog", catalog.toString(), "--database-url", database);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
  }

  /** Every command and group, as the words that name it; the empty line is {@code iq} itself. */
  public static List<String> commands() {
    List<String> lines = new ArrayList<>();
    collect(CommandTree.root(), "", lines);
    return lines;
  }

  private static void collect(Node node, String path, List<String> lines) {
    lines.add(path);
    for (Node child : node.children()) {
      collect(child, (path + " " + child.name()).strip(), lines);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group().replaceAll("['\"]", ""));
    }
    return words;
  }
}
