package iq.catalog.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A few connections that are kept for the next. Whoever cannot connect is told so at once, and the
 * first after the database is back gets a connection: nothing waits in the background or counts.
 */
final class PostgresPool implements AutoCloseable {
  static final int CONNECTIONS = 8;
  private static final int WAIT_SECONDS = 4;
  private static final int CHECK_SECONDS = 2;
  private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** A connection that nobody uses, and since when. */
  private record Idle(Connection connection, long since) {}

  private final PGSimpleDataSource source;
  private final Semaphore places = new Semaphore(CONNECTIONS, true);
  private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

  PostgresPool(PGSimpleDataSource source) {
    this.source = source;
  }

  /** Runs work on a connection without a transaction begun; one that failed is not used again. */
  <T> T with(Database.Work<T> work) throws SQLException {
    acquire();
    try {
      Connection connection = take();
      boolean well = false;
      try {
        T result = work.on(connection);
        well = true;
        return result;
      } finally {
        if (well) {
          idle.push(new Idle(connection, System.nanoTime()));
        } else {
          discard(connection);
        }
      }
    } finally {
      places.release();
    }
  }

  private void acquire() throws SQLException {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLTransientConnectionException("all " + CONNECTIONS + " connections are busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted", e);
    }
  }

  private Connection take() throws SQLException {
    for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (isAlive(kept)) {
        return kept.connection();
      }
      discard(kept.connection());
    }
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static boolean isAlive(Idle kept) throws SQLException {
    long age = System.nanoTime() - kept.since();
    return age < KEPT_NANOS && isValid(kept.connection());
  }

  /** The check begins a transaction, which must be the work's own. */
  private static boolean isValid(Connection connection) throws SQLException {
    if (!connection.isValid(CHECK_SECONDS)) {
      return false;
    }
    connection.rollback();
    return true;
  }

  /** The server rolls back what was not committed. */
  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // It was of no use before, either.
    }
  }

  @Override
  public void close() {
    for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
      discard(kept.connection());
    }
  }
}
