package iq.catalog.store;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Words for what PostgreSQL and its driver refuse; none of them repeats a password. */
final class PostgresFaults {
  private static final String UNREACHED = "08001";

  private PostgresFaults() {}

  /** A fault of which its words say whether the change was made. */
  private static final class Lost extends SQLException {
    private static final long serialVersionUID = 1L;

    Lost(SQLException cause) {
      super(cause);
    }
  }

  /** A connection that was lost while a change was made good: nobody knows whether it was. */
  static SQLException ofCommit(SQLException e) {
    return isConnection(state(e)) ? new Lost(e) : e;
  }

  static StoreException explain(String name, SQLException e) {
    if (e instanceof Lost) {
      return new StoreUnavailableException(
          name
              + ": went away while it stored a change, which it may have or not; look, or make the"
              + " change again when it is back",
          e);
    }
    String state = state(e);
    boolean busy = e instanceof SQLTransientConnectionException && state.isEmpty();
    if (isConnection(state) || busy) {
      return new StoreUnavailableException(name + ": " + unavailable(e, state), e);
    }
    return new StoreException(name + ": " + advice(e, state), e);
  }

  /** Whether no connection came about, so that trying again at once is of no use. */
  static boolean isUnreached(StoreUnavailableException e) {
    return e.getCause() instanceof SQLTransientConnectionException
        || (e.getCause() instanceof SQLException sql && state(sql).equals(UNREACHED));
  }

  private static boolean isConnection(String state) {
    return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
  }

  private static String unavailable(SQLException e, String state) {
    if (state.isEmpty()) {
      return "all connections are busy; try again, nothing was changed";
    }
    if (state.startsWith("57P")) {
      return "is stopping or starting; try again when it runs, nothing was changed";
    }
    if (state.equals("53300")) {
      return "takes no more connections; try again or raise its max_connections";
    }
    if (state.equals(UNREACHED)) {
      return "cannot be reached, "
          + reason(e)
          + "; check that PostgreSQL runs there and that host and port are right";
    }
    return "went away; try again when it runs, nothing was changed";
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return switch (root) {
      case UnknownHostException host -> "the host " + host.getMessage() + " is not known";
      case SocketTimeoutException ignored -> "it does not answer";
      default -> Objects.requireNonNullElse(root.getMessage(), "the connection fails").strip();
    };
  }

  private static String advice(SQLException e, String state) {
    return switch (state) {
      case "28P01", "28000" -> "lets this user not in, " + said(e) + "; check user and password";
      case "3D000" -> "is not there; make it with 'createdb', or name another database";
      case "42501" -> said(e) + "; grant this user the schema iq, or CREATE on the database";
      case "53100" -> "cannot be written, its disk is full; free some space, nothing was changed";
      case "25006" -> "may only be read, as a replica; name the primary, nothing was changed";
      case "55P03", "40001", "40P01" ->
          "is being changed by another process; try again when it has finished";
      case "22021", "22P05" -> "takes no text with the letter U+0000; nothing was changed";
      default -> said(e) + " (" + state + "); nothing was changed";
    };
  }

  /** What the server says, without the driver's additions. */
  private static String said(SQLException e) {
    PSQLException driver = driver(e);
    ServerErrorMessage message = driver == null ? null : driver.getServerErrorMessage();
    String words = message == null ? null : message.getMessage();
    return words != null ? words : Objects.requireNonNullElse(e.getMessage(), "refused").strip();
  }

  private static String state(SQLException e) {
    PSQLException driver = driver(e);
    String state = driver == null ? e.getSQLState() : driver.getSQLState();
    return state == null ? "" : state;
  }

  private static @Nullable PSQLException driver(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException driver) {
        return driver;
      }
    }
    return null;
  }
}
