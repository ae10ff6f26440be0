package iq.catalog.store;

import iq.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;

/** Where a store keeps its tables, which are the same everywhere. */
interface Database extends AutoCloseable {

  /** Some statements. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** What messages call it; no password. */
  String name();

  /** Whether anything was ever stored. */
  boolean exists();

  /** Reads what stands at one moment; an empty store where there is none yet. */
  <T> T read(Work<T> work);

  /** Runs a change in one transaction: what fails or is interrupted leaves the store as it was. */
  <T> T write(Work<T> work);

  /** The content as a catalog. */
  Catalog open();

  @Override
  void close();
}
