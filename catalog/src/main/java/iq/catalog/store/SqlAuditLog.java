package iq.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The audit log in its table. */
final class SqlAuditLog implements AuditLog {
  private static final int SUBJECTS_NAMED = 20;

  private static final String SELECT =
      "SELECT t.number, "
          + Table.columns(OwnFormats.AUDIT, "t.")
          + " FROM audit t WHERE t.at >= ? ORDER BY t.number DESC LIMIT ?";

  private final Database database;

  SqlAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void write(Author author, String action, String subject, String outcome) {
    database.write(
        connection -> {
          insert(connection, author, action, subject, outcome);
          return author;
        });
  }

  /** Writes the entry of a change in the change's own transaction. */
  static void add(Connection connection, Author author, String action, String subject)
      throws SQLException {
    insert(connection, author, action, subject, "done");
  }

  private static void insert(
      Connection connection, Author author, String action, String subject, String outcome)
      throws SQLException {
    AuditEntry entry =
        new AuditEntry(0, author.at(), author.who(), action, subject, author.request(), outcome);
    Table.insert(connection, OwnFormats.AUDIT, List.of(entry));
  }

  /** {@code a, b, c and 480 more}. */
  static String subject(Collection<String> subjects) {
    String named = subjects.stream().limit(SUBJECTS_NAMED).collect(Collectors.joining(", "));
    int more = subjects.size() - SUBJECTS_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  @Override
  public List<AuditEntry> list(@Nullable Instant since, int limit) {
    return database.read(connection -> list(connection, since, limit));
  }

  private static List<AuditEntry> list(Connection connection, @Nullable Instant since, int limit)
      throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, since == null ? "" : Instants.text(since));
      select.setInt(2, limit);
      try (ResultSet result = select.executeQuery()) {
        SqlRow row = new SqlRow(result);
        while (result.next()) {
          entries.add(numbered(result.getLong(1), OwnFormats.AUDIT.read(row.from(2))));
        }
      }
    }
    return entries;
  }

  private static AuditEntry numbered(long seq, AuditEntry e) {
    return new AuditEntry(
        seq, e.at(), e.who(), e.action(), e.subject(), e.request(), e.outcome());
  }
}
