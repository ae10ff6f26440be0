package iq.cli.command;

import iq.cli.Environment;

/** A command: a picocli-annotated class whose options are filled in before it runs. */
public interface Command {

  /**
   * Does the work.
   *
   * @return the exit code
   */
  int run(Environment environment);
}
