package iq.catalog.store;

import iq.catalog.InvalidDataException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens in their table. */
final class SqlTokens implements Tokens {
  private final Database database;

  SqlTokens(Database database) {
    this.database = database;
  }

  @Override
  public Created create(String name, Set<Scope> scopes, @Nullable Instant expires, Author author) {
    Instant now = author.at();
    TokenRules.check(name, scopes, expires, now);
    Secret secret = Secret.random();
    Token token =
        new Token(secret.id(), name, scopes, secret.hash(), now, expires, null, null);
    return database.write(
        connection -> {
          Revision.hold(connection);
          Optional<Token> other = inForce(connection, name, now);
          if (other.isPresent()) {
            throw new InvalidDataException(
                "a token named '" + name + "' is in force, " + other.get().id()
                    + "; revoke it first or take another name");
          }
          Table.insert(connection, OwnFormats.TOKEN, List.of(token));
          SqlAuditLog.add(connection, author, "tokens create", subject(token));
          return new Created(secret.text(), byId(connection, token.id()).orElseThrow());
        });
  }

  private static String subject(Token token) {
    return token.id() + " " + token.name();
  }

  @Override
  public List<Token> list() {
    return database.read(
        c -> Table.read(c, OwnFormats.TOKEN, "ORDER BY t.number", List.of()));
  }

  @Override
  public @Nullable Token revoke(String idOrName, Author author) {
    return database.write(connection -> revoke(connection, idOrName, author)).orElse(null);
  }

  private static Optional<Token> revoke(Connection connection, String idOrName, Author author)
      throws SQLException {
    Revision.hold(connection);
    Optional<Token> byId = byId(connection, idOrName);
    Optional<Token> token =
        byId.isPresent() ? byId : inForce(connection, idOrName, author.at());
    if (token.isEmpty() || token.get().revoked() != null) {
      return token;
    }
    String sql = "UPDATE token SET revoked_at = ? WHERE token = ?";
    Table.change(connection, sql, List.of(Instants.text(author.at()), token.get().id()));
    SqlAuditLog.add(connection, author, "tokens revoke", subject(token.get()));
    return byId(connection, token.get().id());
  }

  private static Optional<Token> byId(Connection connection, String id) throws SQLException {
    return Table.read(connection, OwnFormats.TOKEN, "WHERE t.token = ?", List.of(id)).stream()
        .findFirst();
  }

  private static Optional<Token> inForce(Connection connection, String name, Instant now)
      throws SQLException {
    return Table.read(connection, OwnFormats.TOKEN, "WHERE t.name = ?", List.of(name)).stream()
        .filter(token -> token.valid(now))
        .findFirst();
  }

  @Override
  public @Nullable Token find(String text, Instant now) {
    Secret secret = Secret.parse(text);
    if (secret == null) {
      return null;
    }
    return database
        .read(connection -> byId(connection, secret.id()))
        .filter(token -> secret.opens(token.hash()) && token.valid(now))
        .orElse(null);
  }

  @Override
  public void use(Token token, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    if (token.lastUsed() != null && !token.lastUsed().isBefore(hour)) {
      return;
    }
    String text = Instants.text(hour);
    String sql =
        "UPDATE token SET last_used_at = ?"
            + " WHERE token = ? AND (last_used_at IS NULL OR last_used_at < ?)";
    database.write(
        connection -> {
          Table.change(connection, sql, List.of(text, token.id(), text));
          return token;
        });
  }
}
