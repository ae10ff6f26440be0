package iq.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script of all commands; bash's, which zsh reads too. */
public final class CompletionScript {
  private CompletionScript() {}

  /** The script. */
  public static String text() {
    return AutoComplete.bash("iq", line(CommandTree.root()));
  }

  /** The whole tree as picocli has it, which nothing else ever needs. */
  private static CommandLine line(Node node) {
    CommandLine line =
        node.command() == null || !node.children().isEmpty()
            ? new CommandLine(CommandSpec.create().name(node.name()))
            : new CommandLine(node.command().get().flags().spec());
    for (Node child : node.children()) {
      String[] aliases = child.names().subList(1, child.names().size()).toArray(String[]::new);
      line.addSubcommand(child.name(), line(child), aliases);
    }
    return line;
  }
}
