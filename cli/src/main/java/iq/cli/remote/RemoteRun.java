package iq.cli.remote;

import iq.cli.CatalogChanged;
import iq.cli.CommandException;
import iq.cli.Environment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * Runs a command that a server answers: once more where the server's catalog changed meanwhile, so
 * that one answer never mixes two states of it.
 */
public final class RemoteRun {
  private RemoteRun() {}

  /** The command's exit code. */
  public static int of(ToIntFunction<Environment> command, Environment environment) {
    try {
      return attempt(command, environment);
    } catch (CatalogChanged first) {
      try {
        return attempt(command, environment);
      } catch (CatalogChanged again) {
        throw CommandException.failure(again.getMessage() + ", while it was read; try again");
      }
    }
  }

  private static int attempt(ToIntFunction<Environment> command, Environment environment) {
    HeldOutput held = new HeldOutput(environment.out());
    PrintStream out = new PrintStream(held, false, StandardCharsets.UTF_8);
    try {
      int code = command.applyAsInt(environment.withStreams(out, environment.err()));
      out.flush();
      return code;
    } catch (CatalogChanged e) {
      if (held.released()) {
        throw CommandException.failure(e.getMessage() + ", while it was read; try again");
      }
      throw e;
    } catch (RuntimeException e) {
      out.flush();
      throw e;
    }
  }
}
