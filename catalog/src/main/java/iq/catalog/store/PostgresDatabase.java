package iq.catalog.store;

import iq.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A store in the schema {@code iq} of a PostgreSQL database, which many servers may share. */
final class PostgresDatabase implements Database {
  /** One state of all rows, however many statements read them. */
  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path TO iq";

  /**
   * Each statement sees what others committed before it. A process that waits for another gives up
   * some time; one that holds the others up and was cut off from the network is put out.
   */
  private static final String CHANGE =
      "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL search_path TO iq;"
          + " SET LOCAL lock_timeout TO '10s';"
          + " SET LOCAL idle_in_transaction_session_timeout TO '60s'";

  private final String name;
  private final PostgresPool pool;
  private volatile boolean upToDate;

  PostgresDatabase(String url) {
    PostgresUrl address = PostgresUrl.parse(url);
    name = address.name();
    pool = new PostgresPool(PostgresSource.of(address));
  }

  @Override
  public String name() {
    return name;
  }

  /** A database that has no tables yet gets them when it is first asked. */
  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public Catalog open() {
    return read(SqlStore::load);
  }

  @Override
  public <T> T read(Work<T> work) {
    return Faults.readable(name, () -> readOrAgain(work));
  }

  /** A connection may have died unseen while it waited in the pool; a new one will do. */
  private <T> T readOrAgain(Work<T> work) {
    try {
      return readOnce(work);
    } catch (StoreUnavailableException e) {
      if (PostgresFaults.isUnreached(e)) {
        throw e;
      }
      return readOnce(work);
    }
  }

  private <T> T readOnce(Work<T> work) {
    return Faults.explained(
        e -> PostgresFaults.explain(name, e),
        () -> {
          bringUpToDate();
          return in(SNAPSHOT, work, Connection::rollback);
        });
  }

  @Override
  public <T> T write(Work<T> work) {
    return Faults.explained(
        e -> PostgresFaults.explain(name, e),
        () -> {
          bringUpToDate();
          return in(CHANGE, work, PostgresDatabase::commit);
        });
  }

  private void bringUpToDate() throws SQLException {
    if (!upToDate) {
      in(CHANGE, connection -> PostgresSchema.bringUpToDate(connection, name), PostgresDatabase::commit);
      upToDate = true;
    }
  }

  /** What ends a transaction that went well. */
  private interface End {
    void of(Connection connection) throws SQLException;
  }

  private <T> T in(String begin, Work<T> work, End end) throws SQLException {
    return pool.with(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
          }
          T result = work.on(connection);
          end.of(connection);
          return result;
        });
  }

  private static void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw PostgresFaults.ofCommit(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
