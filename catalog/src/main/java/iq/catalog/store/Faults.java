package iq.catalog.store;

import iq.catalog.InvalidDataException;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns what drivers throw into the words of a store. */
final class Faults {

  /** Something that a driver may refuse. */
  interface Attempt<T> {
    T run() throws SQLException;
  }

  private Faults() {}

  static <T> T explained(
      Function<SQLException, StoreException> explain, Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (SQLException e) {
      throw explain.apply(e);
    } catch (UncheckedSqlException e) {
      throw explain.apply(e.sql());
    }
  }

  /** Names a store in which rows make no sense; what comes in is checked before it is written. */
  static <T> T readable(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidDataException e) {
      throw new StoreException(
          name + ": is damaged, " + e.getMessage() + "; move it away or restore a copy", e);
    }
  }
}
