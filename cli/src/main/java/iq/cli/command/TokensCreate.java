package iq.cli.command;

import iq.catalog.Closest;
import iq.catalog.store.Scope;
import iq.catalog.store.Store;
import iq.catalog.store.Token;
import iq.catalog.store.Tokens;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.Moments;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** {@code iq tokens create}. */
public final class TokensCreate implements Command {
  private final Flags flags =
      new Flags(
          "Makes a token for callers of a server that uses this store, and prints its secret, which",
          "nobody can read again: only a hash of it is kept.")
          .examples(
              "TOKEN=$(iq tokens create ci --scopes=read,write --expires=90d)",
              "iq tokens create laptop --scopes=read --expires=2027-01-01");

  private final Given<String> name =
      flags.word("NAME", "What to call it; one token in force bears it.");

  private final Given<String> scopes =
      flags.required(
          "--scopes",
          "SCOPES",
          "What it allows, of read (ask and list), write (change benchmarks and prices) and deploy,",
          "joined by commas.");

  private final Flag<String> expires =
      flags.text(
          "--expires", "WHEN", "30d, 12h, a day or a moment in UTC (default: it does not).");

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
    Instant until =
        expires.value() == null
            ? null
            : Moments.ahead("--expires", expires.value(), environment.now());
    Set<Scope> asked = scopes(scopes.value());
    try (Store store = environment.openStore()) {
      Tokens.Created created =
          store.tokens().create(name.value(), asked, until, environment.author());
      environment.out().println(created.secret());
      environment.err().println(hint(created.token()));
    }
    return ExitCode.OK;
  }

  private static String hint(Token token) {
    return "Made token " + token.id() + " (" + token.name() + "), which "
        + (token.expires() == null ? "does not expire" : "expires on " + token.expires())
        + ". Keep its secret, it is not shown again; 'iq tokens revoke " + token.id()
        + "' ends it.";
  }

  private static Set<Scope> scopes(String text) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : text.split(",", -1)) {
      scopes.add(scope(word.strip()));
    }
    return scopes;
  }

  private static Scope scope(String word) {
    for (Scope scope : Scope.values()) {
      if (scope.word().equals(word)) {
        return scope;
      }
    }
    throw CommandException.usage(
        "--scopes: '" + word + "' is not known; known, closest first: "
            + Closest.list(word, Scope.words()));
  }
}
