package iq.cli.command;

import iq.cli.Environment;
import iq.cli.options.Flags;

/** A command: the flags it takes, which are filled in before it runs, and what it does then. */
public interface Command {

  /** What the command takes. */
  Flags flags();

  /** Whether it opens its files and stores itself, so that to name a server is a mistake. */
  default boolean onFilesAlone() {
    return false;
  }

  /**
   * Does the work.
   *
   * @return the exit code
   */
  int run(Environment environment);
}
