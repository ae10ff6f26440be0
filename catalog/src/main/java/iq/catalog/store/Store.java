package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.Price;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * Benchmarks and prices of a user's or a team's own, which outlive upgrades, with the tokens and the
 * audit log of a server. Any number of threads and processes may use one at once. Every change is
 * whole or never was, and leaves an entry in the audit log in the same transaction.
 *
 * <p>All methods throw {@link StoreException} with words that say what to do, and its subtype
 * {@link StoreUnavailableException} where the database cannot be reached; they work again as soon
 * as it can.
 */
public interface Store extends AutoCloseable {

  /** What messages call it: a file, or the address of a database without its password. */
  String name();

  /** Whether anything was ever stored. */
  boolean exists();

  /**
   * Opens the own benchmarks, prices and machine types for reading; close it after use. Between two
   * questions to a file, others may change it. Its version is the revision's.
   */
  Catalog open();

  /** All of it in memory, as it was at one moment; its version is the revision's. */
  MemoryCatalog load();

  /** A number that every change of benchmarks, prices and machine types raises; cheap to ask. */
  long revision();

  /** Adds benchmarks, replacing those of the same id, and machine types. */
  void add(Collection<Benchmark> benchmarks, Collection<MachineType> machines, Author author);

  /** Removes benchmarks by id; unknown ids are passed over. */
  void remove(Collection<String> ids, Author author);

  /** Sets prices, and the machine types they are for. */
  void setPrices(Collection<MachineType> machines, Collection<Price> prices, Author author);

  /**
   * Sets prices that depend on those that are there: the change is given all own ones as they stand
   * while no other writer can alter them. What it throws leaves the store as it was.
   */
  void setPrices(UnaryOperator<PriceSet> change, Author author);

  /** Who may call a server that has this store. */
  Tokens tokens();

  /** Who changed what. */
  AuditLog auditLog();

  @Override
  void close();
}
