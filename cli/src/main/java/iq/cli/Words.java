package iq.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that every command takes, before or after its name, apart from the rest. */
record Words(List<String> global, List<String> rest) {
  private static final List<String> WITH_VALUE =
      List.of("--catalog", "--store", "--database-url", "--server", "--token", "--token-file");

  /** What iq opens itself, without a server. */
  private static final List<String> OPENED = List.of("--store", "--catalog", "--database-url");

  static Words split(List<String> args) {
    List<String> global = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (WITH_VALUE.contains(arg) && i + 1 < args.size()) {
        global.add(arg + "=" + args.get(++i));
      } else if (arg.equals("--verbose") || WITH_VALUE.stream().anyMatch(w -> arg.startsWith(w + "="))) {
        global.add(arg);
      } else {
        rest.add(arg);
      }
    }
    return new Words(global, rest);
  }

  boolean has(String flag) {
    return global.contains(flag);
  }

  /** The value of a flag; null when it is absent or empty. */
  @Nullable String text(String flag) {
    for (String word : global) {
      if (word.startsWith(flag + "=") && word.length() > flag.length() + 1) {
        return word.substring(flag.length() + 1);
      }
    }
    return null;
  }

  private @Nullable Path path(String flag) {
    String text = text(flag);
    return text == null ? null : Path.of(text);
  }

  /** Refuses flags of which one would be without effect. */
  void check() {
    if (text("--store") != null && text("--database-url") != null) {
      throw CommandException.usage(
          "--store and --database-url name two places for own data; give one of them");
    }
    if (text("--server") != null && opened() != null) {
      throw CommandException.usage(
          opened() + " names what iq opens itself, and --server who answers instead; leave one out");
    }
    if (text("--token") != null && text("--token-file") != null) {
      throw CommandException.usage("--token and --token-file: leave one out");
    }
  }

  private @Nullable String opened() {
    return OPENED.stream().filter(flag -> text(flag) != null).findFirst().orElse(null);
  }

  /** A flag is stronger than a variable: who names a file is not answered by IQ_SERVER. */
  Environment applyTo(Environment environment) {
    Path catalog = path("--catalog");
    ServerChoice server =
        opened() != null
            ? ServerChoice.NONE
            : environment.server().with(text("--server"), text("--token"), text("--token-file"));
    Environment own = catalog == null ? environment : environment.withCatalog(catalog);
    return own.withOwn(applyTo(own.own())).withServer(server);
  }

  private StorePlace applyTo(StorePlace place) {
    Path file = path("--store");
    String database = text("--database-url");
    if (database != null) {
      return place.inDatabase(database);
    }
    return file == null ? place : place.inFile(file);
  }
}
