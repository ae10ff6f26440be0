package iq.cli;

import iq.catalog.Closest;
import java.io.PrintStream;
import java.util.List;

/** What a group of commands says of itself, and of a word that it does not know. */
final class GroupHelp {
  /** What every command takes, before or after its own flags. */
  static final String EVERYWHERE =
      """

      Every command also takes --store=FILE (or IQ_STORE; your own benchmarks and prices),
      --database-url=URL (or IQ_DATABASE_URL; a team's, in PostgreSQL, instead of the file),
      --catalog=FILE (another compiled catalog) and --verbose (a stack trace with an error);
      --server=URL (or IQ_SERVER) to be answered from a server's catalog, with IQ_TOKEN or
      --token-file=FILE where it wants a token; --token=TOKEN can be seen by others on this machine.""";

  private final Environment environment;

  GroupHelp(Environment environment) {
    this.environment = environment;
  }

  int run(Node group, List<String> path, List<String> args) {
    String name = ("iq " + String.join(" ", path)).strip();
    boolean asked = args.contains("--help") || args.contains("-h");
    if (!args.isEmpty() && !asked) {
      return unknown(group, name, args.getFirst());
    }
    PrintStream to = asked || path.isEmpty() ? environment.out() : environment.err();
    if (path.isEmpty() && !asked) {
      to.print(Welcome.TEXT);
      return ExitCode.OK;
    }
    to.println("Usage: " + name + " COMMAND");
    to.println();
    to.println(group.summary());
    to.println();
    int width = group.children().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (Node child : group.children()) {
      to.println("  " + child.name() + " ".repeat(width - child.name().length() + 2) + child.summary());
    }
    to.println();
    to.println("'" + name + " COMMAND --help' tells what a command takes.");
    to.println(EVERYWHERE);
    return asked ? ExitCode.OK : ExitCode.USAGE;
  }

  private int unknown(Node group, String name, String word) {
    List<String> known = group.children().stream().map(Node::name).toList();
    environment.err().println(
        name + ": '" + word + "' is not a command; known, closest first: "
            + Closest.list(word, known) + ". See '" + name + " --help'.");
    return ExitCode.USAGE;
  }
}
