package iq.cli.command;

import iq.catalog.store.Scope;
import iq.catalog.store.Store;
import iq.catalog.store.Token;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code iq tokens list}. */
public final class TokensList implements Command {
  private final Flags flags =
      new Flags("Lists tokens, oldest first, with those that were revoked or have expired.");

  private final OutputOptions output = new OutputOptions(flags);

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
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Store store = environment.openStore()) {
      store.tokens().list().forEach(token -> rows.add(row(token, environment.now())));
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("id"),
            Lists.column("name"),
            Lists.column("scopes"),
            Lists.column("state"),
            Lists.column("createdAt"),
            Lists.column("expiresAt"),
            Lists.column("lastUsedAt")),
        output,
        environment);
    return ExitCode.OK;
  }

  private static Map<String, Object> row(Token token, Instant now) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", token.id());
    row.put("name", token.name());
    row.put("scopes", Scope.text(token.scopes()));
    row.put("state", state(token, now));
    row.put("createdAt", token.created().toString());
    put(row, "expiresAt", token.expires());
    put(row, "revokedAt", token.revoked());
    put(row, "lastUsedAt", token.lastUsed());
    return row;
  }

  private static String state(Token token, Instant now) {
    if (token.revoked() != null) {
      return "revoked";
    }
    return token.valid(now) ? "valid" : "expired";
  }

  private static void put(Map<String, Object> row, String key, @Nullable Instant at) {
    if (at != null) {
      row.put(key, at.toString());
    }
  }
}
