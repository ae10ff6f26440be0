package iq.cli;

/** An error to be shown to the user in one message, with the exit code it ends the process with. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** A value that cannot be used. */
  public static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  /** Something that went wrong although the words were right. */
  public static CommandException failure(String message) {
    return new CommandException(ExitCode.FAILURE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
