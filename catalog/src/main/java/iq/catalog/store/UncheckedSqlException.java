package iq.catalog.store;

import java.sql.SQLException;

/** Carries an SQLException out of callbacks; every public method turns it into its own error. */
final class UncheckedSqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckedSqlException(SQLException cause) {
    super(cause);
  }

  SQLException sql() {
    return (SQLException) java.util.Objects.requireNonNull(getCause());
  }
}
