package iq.cli;

import iq.cli.command.Command;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A word of the command line: a group of further words, or a command. Only the command that is
 * asked for is ever made, since reading the options of all of them takes longer than most answers.
 *
 * @param names the word, then its other spellings
 * @param summary one line of help
 * @param children further words, empty for a command
 * @param command makes the command, null for a group that does nothing by itself
 */
record Node(
    List<String> names,
    String summary,
    List<Node> children,
    @Nullable Supplier<? extends Command> command) {

  static Node group(String name, String summary, Node... children) {
    return new Node(List.of(name), summary, List.of(children), null);
  }

  static Node command(String name, String summary, Supplier<? extends Command> command) {
    return new Node(List.of(name), summary, List.of(), command);
  }

  /** The same group, doing what a command does when no further word follows. */
  Node otherwise(Supplier<? extends Command> alone) {
    return new Node(names, summary, children, alone);
  }

  Node alias(String... others) {
    List<String> all = new java.util.ArrayList<>(names);
    all.addAll(List.of(others));
    return new Node(List.copyOf(all), summary, children, command);
  }

  String name() {
    return names.getFirst();
  }

  @Nullable Node child(String word) {
    for (Node child : children) {
      if (child.names.contains(word)) {
        return child;
      }
    }
    return null;
  }
}
