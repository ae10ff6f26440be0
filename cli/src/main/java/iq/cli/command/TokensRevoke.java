package iq.cli.command;

import iq.catalog.Closest;
import iq.catalog.store.Store;
import iq.catalog.store.Token;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** {@code iq tokens revoke}. */
public final class TokensRevoke implements Command {
  private final Flags flags =
      new Flags("Revokes a token: from then on its secret opens nothing. There is no way back.");

  private final Given<String> token =
      flags.word("ID|NAME", "The token, by its id, or by the name of one in force.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public boolean onFilesAlone() {
    return true;
  }

  @Override
  public int run(Environment environment) {
    try (Store store = environment.openStore()) {
      Token revoked = store.tokens().revoke(token.value(), environment.author());
      if (revoked == null) {
        throw unknown(store, environment);
      }
      environment
          .err()
          .println(
              "Token " + revoked.id() + " (" + revoked.name() + ") is revoked since "
                  + Objects.requireNonNull(revoked.revoked()) + ".");
    }
    return ExitCode.OK;
  }

  private CommandException unknown(Store store, Environment environment) {
    Set<String> known = new TreeSet<>();
    for (Token one : store.tokens().list()) {
      if (one.valid(environment.now())) {
        known.add(one.name());
      }
    }
    return CommandException.usage(
        "'" + token.value() + "' is no token in force; in force, closest first: "
            + Closest.list(token.value(), known) + "; 'iq tokens list' shows all");
  }
}
