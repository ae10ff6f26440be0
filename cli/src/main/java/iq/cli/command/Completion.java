package iq.cli.command;

import iq.cli.CommandException;
import iq.cli.CompletionScript;
import iq.cli.Environment;
import iq.cli.ExitCode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code iq completion}. */
@CommandLine.Command(
    description = "Prints a script that completes iq's commands and options in bash or zsh.",
    footer = {"", "Example:", "  source <(iq completion bash)"})
public final class Completion implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Parameters(paramLabel = "SHELL", defaultValue = "bash", description = "bash or zsh.")
  private String shell = "bash";

  @Override
  public int run(Environment environment) {
    if (!SHELLS.contains(shell)) {
      throw CommandException.usage("'" + shell + "' is not known; expected bash or zsh");
    }
    environment.out().print(CompletionScript.text());
    return ExitCode.OK;
  }
}
