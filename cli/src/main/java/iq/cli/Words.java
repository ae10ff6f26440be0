package iq.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that every command takes, before or after its name, apart from the rest. */
record Words(List<String> global, List<String> rest) {
  private static final List<String> WITH_VALUE =
      List.of("--catalog", "--store", "--server", "--token", "--token-file");

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
    if (text("--server") != null && namesFiles()) {
      throw CommandException.usage(
          (text("--store") == null ? "--catalog" : "--store")
              + " names a file of this machine, and --server another catalog; leave one out");
    }
    if (text("--token") != null && text("--token-file") != null) {
      throw CommandException.usage("--token and --token-file: leave one out");
    }
  }

  private boolean namesFiles() {
    return text("--store") != null || text("--catalog") != null;
  }

  /** A flag is stronger than a variable: who names a file is not answered by IQ_SERVER. */
  Environment applyTo(Environment environment) {
    ServerChoice server =
        namesFiles()
            ? ServerChoice.NONE
            : environment.server().with(text("--server"), text("--token"), text("--token-file"));
    return withFiles(environment).withServer(server);
  }

  private Environment withFiles(Environment environment) {
    Path catalog = path("--catalog");
    Path store = path("--store");
    Environment own = catalog == null ? environment : environment.withCatalog(catalog);
    return store == null ? own : own.withOwn(own.own().inFile(store));
  }
}
