package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.Price;
import iq.catalog.row.Formats;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store in the tables of a database. */
final class SqlStore implements Store {
  private final Database database;

  SqlStore(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return database.name();
  }

  @Override
  public boolean exists() {
    return database.exists();
  }

  @Override
  public Catalog open() {
    return database.open();
  }

  @Override
  public MemoryCatalog load() {
    return database.read(SqlStore::load);
  }

  static MemoryCatalog load(Connection connection) throws SQLException {
    return new MemoryCatalog(ContentTables.read(connection), version(connection));
  }

  static String version(Connection connection) throws SQLException {
    return HexFormat.of().toHexDigits((int) Revision.read(connection));
  }

  @Override
  public long revision() {
    return database.read(Revision::read);
  }

  @Override
  public void add(
      Collection<Benchmark> benchmarks, Collection<MachineType> machines, Author author) {
    List<String> ids = benchmarks.stream().map(Benchmark::id).toList();
    change(
        author,
        "benchmarks add",
        connection -> {
          ContentTables.deleteBenchmarks(connection, ids);
          Table.insert(connection, Formats.MACHINE_TYPE, machines);
          ContentTables.insertBenchmarks(connection, benchmarks);
          return ids;
        });
  }

  @Override
  public void remove(Collection<String> ids, Author author) {
    change(
        author,
        "benchmarks remove",
        connection -> {
          ContentTables.deleteBenchmarks(connection, ids);
          return ids;
        });
  }

  @Override
  public void setPrices(
      Collection<MachineType> machines, Collection<Price> prices, Author author) {
    PriceSet set = PriceSet.of(machines, prices);
    setPrices(there -> set, author);
  }

  @Override
  public void setPrices(UnaryOperator<PriceSet> change, Author author) {
    change(
        author,
        "prices set",
        connection -> {
          PriceSet set = change.apply(ContentTables.prices(connection));
          Table.insert(connection, Formats.MACHINE_TYPE, set.machineTypes());
          Table.insert(connection, Formats.PRICE, set.prices());
          return set.prices().stream().map(SqlStore::words).toList();
        });
  }

  private static String words(Price price) {
    return price.cloud() + "/" + price.region() + "/" + price.machineType();
  }

  /**
   * Runs a change of the content, counts it, and writes who did it to what.
   *
   * @param change tells what it was done to
   */
  private void change(Author author, String action, Database.Work<Collection<String>> change) {
    database.write(
        connection -> {
          Revision.raise(connection);
          Collection<String> subjects = change.on(connection);
          SqlAuditLog.add(connection, author, action, SqlAuditLog.subject(subjects));
          return subjects;
        });
  }

  @Override
  public Tokens tokens() {
    return new SqlTokens(database);
  }

  @Override
  public AuditLog auditLog() {
    return new SqlAuditLog(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
