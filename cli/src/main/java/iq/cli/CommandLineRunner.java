package iq.cli;

import iq.answers.NeededException;
import iq.answers.RefusedException;
import iq.answers.UnansweredException;
import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.store.StoreException;
import iq.cli.command.Command;
import iq.cli.output.ExpressionException;
import iq.cli.remote.RemoteRun;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that the words name, gives it its options, and runs it. */
final class CommandLineRunner {
  private static final int MIN_HELP_WIDTH = 80;
  private static final int MAX_HELP_WIDTH = 120;
  private static final List<String> GCLOUD = List.of("container", "ai");

  private final Node root;
  private final Environment environment;

  CommandLineRunner(Node root, Environment environment) {
    this.root = root;
    this.environment = environment;
  }

  int run(List<String> args) {
    Words words = Words.split(args);
    if (args.equals(List.of("--version")) || args.equals(List.of("version"))) {
      environment.out().println("iq " + Version.TEXT);
      return ExitCode.OK;
    }
    Environment own = words.applyTo(environment);
    List<String> rest = words.rest();
    if (rest.size() >= 2 && rest.subList(0, 2).equals(GCLOUD)) {
      own = own.asGcloud();
      rest = GcloudFlags.without(rest.subList(2, rest.size()));
    }
    if (!rest.isEmpty() && rest.getFirst().equals("help")) {
      rest = new ArrayList<>(rest.subList(1, rest.size()));
      rest.add("--help");
    }
    Node node = root;
    List<String> path = new ArrayList<>();
    int used = 0;
    while (used < rest.size() && node.child(rest.get(used)) != null) {
      node = Objects.requireNonNull(node.child(rest.get(used)));
      path.add(node.name());
      used++;
    }
    return run(node, path, rest.subList(used, rest.size()), own, words);
  }

  private int run(Node node, List<String> path, List<String> args, Environment own, Words words) {
    try {
      words.check();
      boolean group = !node.children().isEmpty();
      if (node.command() == null || (group && !args.isEmpty() && !args.getFirst().startsWith("-"))) {
        return new GroupHelp(own).run(node, path, args);
      }
      Command command = node.command().get();
      CommandLine line = new CommandLine(command.flags().spec());
      line.setCommandName(("iq " + String.join(" ", path)).strip());
      if (args.contains("--help") || args.contains("-h")) {
        line.setUsageHelpWidth(Math.clamp(own.width(), MIN_HELP_WIDTH, MAX_HELP_WIDTH));
        line.usage(own.out());
        own.out().println(GroupHelp.EVERYWHERE);
        return ExitCode.OK;
      }
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.parseArgs(args.toArray(String[]::new));
      return run(command, path, own, words);
    } catch (RuntimeException e) {
      return explain(e, path, own, words.has("--verbose"));
    } catch (OutOfMemoryError e) {
      return explain(outOfMemory(e), path, own, words.has("--verbose"));
    }
  }

  private static int run(Command command, List<String> path, Environment own, Words words) {
    if (own.server().url() == null) {
      return command.run(own);
    }
    if (!command.onFilesAlone()) {
      return RemoteRun.of(command::run, own);
    }
    if (words.text("--server") != null) {
      throw CommandException.usage(
          "'iq " + String.join(" ", path)
              + "' opens its files and stores itself and asks no server; leave out --server");
    }
    return command.run(own.withServer(ServerChoice.NONE));
  }

  private static CommandException outOfMemory(OutOfMemoryError e) {
    CommandException fault =
        CommandException.failure(
            "this needs more memory than Java has; give it more, as IQ_JAVA_OPTIONS=-Xmx4g does,"
                + " or split the file; nothing was changed");
    fault.initCause(e);
    return fault;
  }

  private int explain(RuntimeException e, List<String> path, Environment own, boolean verbose) {
    if (verbose) {
      e.printStackTrace(own.err());
    }
    int code = exitCode(e);
    if (code < 0) {
      own.err().println("iq: unexpected fault: " + e);
      own.err().println("Run it again with --verbose and report what it prints.");
      return ExitCode.FAILURE;
    }
    boolean words =
        e instanceof ParameterException
            || e instanceof ExpressionException
            || e instanceof NeededException;
    boolean refused = !words && code == ExitCode.USAGE;
    own.err().println(error(own, path, message(e), refused));
    if (e instanceof ParameterException || e instanceof NeededException) {
      own.err().println("See 'iq " + String.join(" ", path) + " --help'.");
    }
    return own.compatible() && refused ? ExitCode.FAILURE : code;
  }

  private static String message(RuntimeException e) {
    if (e instanceof UncheckedIOException io) {
      return FileFaults.words(FileFaults.cause(io));
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    if (e instanceof UnmatchedArgumentException unknown && !unknown.getSuggestions().isEmpty()) {
      return message + "; did you mean " + String.join(", ", unknown.getSuggestions()) + "?";
    }
    return message
        .replace("is not a double", "is not a number")
        .replace("is not an int", "is not a whole number");
  }

  /** The exit code of a fault that is to be expected, -1 for one that is not. */
  private static int exitCode(RuntimeException e) {
    return switch (e) {
      case ParameterException ignored -> ExitCode.USAGE;
      case CommandException known -> known.exitCode();
      case RefusedException ignored -> ExitCode.USAGE;
      case NeededException ignored -> ExitCode.USAGE;
      case UnansweredException ignored -> ExitCode.FAILURE;
      case InvalidDataException ignored -> ExitCode.USAGE;
      case ExpressionException ignored -> ExitCode.USAGE;
      case StoreException ignored -> ExitCode.FAILURE;
      case UncheckedIOException ignored -> ExitCode.FAILURE;
      default -> -1;
    };
  }

  /** gcloud's wording where gcloud's command was called; of its server's where that refuses. */
  private static String error(
      Environment own, List<String> path, String message, boolean refused) {
    if (!own.compatible()) {
      return "iq: " + message;
    }
    String command = "gcloud.container.ai." + String.join(".", path);
    return "ERROR: ("
        + command
        + ") "
        + (refused ? "ResponseError: code=400, message=" : "")
        + message;
  }
}
