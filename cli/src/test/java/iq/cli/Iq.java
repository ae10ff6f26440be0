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

/**
 * Runs {@code iq} in this process, as a shell would.
 *
 * @param catalog the compiled catalog
 * @param store the user's own store, which need not exist
 * @param width columns of the terminal that reads the answer, 0 for a pipe
 * @param today the day of the call
 */
public record Iq(Path catalog, Path store, int width, LocalDate today) {
  /** A fortnight after the prices of fixture F. */
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

  /** Read by a pipe. */
  public static Iq of(Path catalog, Path store) {
    return new Iq(catalog, store, 0, DAY);
  }

  /** The same read by a person. */
  public Iq onTerminal(int columns) {
    return new Iq(catalog, store, columns, today);
  }

  /** The same on another day. */
  public Iq on(LocalDate day) {
    return new Iq(catalog, store, width, day);
  }

  /** The same with other data of the user's own. */
  public Iq withStore(Path other) {
    return new Iq(catalog, other, width, today);
  }

  /** Runs what follows {@code iq} on a line; words may be quoted as in a shell. */
  public Result run(String line) {
    return run(words(line));
  }

  /** Runs words. */
  public Result run(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args =
        new ArrayList<>(List.of("--catalog", catalog.toString(), "--store", store.toString()));
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
              new OwnData(store, "tester"),
              false);
      exit = new CommandLineRunner(CommandTree.root(), environment).run(args);
    }
    return new Result(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
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
