package iq.cli.command;

import iq.cli.CommandException;
import iq.cli.CompletionScript;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.util.List;

/** {@code iq completion}. */
public final class Completion implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final Flags flags =
      new Flags(
          "Prints a script that completes iq's commands and options in bash or zsh.")
          .examples(
              "source <(iq completion bash)");

  private final Given<String> shell = flags.wordOr("bash", "SHELL", "bash or zsh.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    if (!SHELLS.contains(shell.value())) {
      throw CommandException.usage("'" + shell.value() + "' is not known; expected bash or zsh");
    }
    environment.out().print(CompletionScript.text());
    return ExitCode.OK;
  }
}
