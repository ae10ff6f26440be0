package iq.catalog.store;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.ServerTables;
import iq.catalog.ServingStack;
import iq.catalog.UseCase;
import iq.catalog.row.Formats;
import iq.catalog.row.ServerFormats;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalog file, read. */
final class SqliteCatalog implements Catalog {
  private final Path file;
  private final Connection connection;
  private final Database.Work<String> version;

  /**
   * @param version reads what tells the file's states apart
   */
  SqliteCatalog(Path file, Connection connection, Database.Work<String> version) {
    this.file = file;
    this.connection = connection;
    this.version = version;
  }

  private <T> T query(Database.Work<T> query) {
    return Faults.readable(
        file.toString(),
        () -> Faults.explained(e -> Connections.explain(file, e), () -> query.on(connection)));
  }

  @Override
  public String version() {
    return query(version);
  }

  @Override
  public List<String> models() {
    return query(
        c -> Table.texts(c, "SELECT DISTINCT model FROM benchmark ORDER BY model", List.of()));
  }

  @Override
  public List<String> servers(@Nullable String model) {
    return distinct("model_server", model, null);
  }

  @Override
  public List<String> serverVersions(@Nullable String model, @Nullable String server) {
    return distinct("model_server_version", model, server);
  }

  private List<String> distinct(
      String column, @Nullable String model, @Nullable String server) {
    List<String> parameters = new ArrayList<>();
    String where = where(model, server, parameters);
    String sql =
        "SELECT DISTINCT " + column + " FROM benchmark WHERE " + column + " IS NOT NULL" + where
            + " ORDER BY 1";
    return query(c -> Table.texts(c, sql, parameters));
  }

  private static String where(
      @Nullable String model, @Nullable String server, List<String> parameters) {
    StringBuilder where = new StringBuilder();
    if (model != null) {
      where.append(" AND model = ?");
      parameters.add(model);
    }
    if (server != null) {
      where.append(" AND model_server = ?");
      parameters.add(server);
    }
    return where.toString();
  }

  @Override
  public List<ServingStack> servingStacks(@Nullable String model, @Nullable String server) {
    List<String> parameters = new ArrayList<>();
    String sql =
        "SELECT DISTINCT serving_stack, serving_stack_version FROM benchmark"
            + " WHERE serving_stack IS NOT NULL"
            + where(model, server, parameters)
            + " ORDER BY 1, 2";
    return query(
        c -> {
          List<ServingStack> stacks = new ArrayList<>();
          try (PreparedStatement select = c.prepareStatement(sql)) {
            Table.bind(select, parameters);
            try (ResultSet result = select.executeQuery()) {
              while (result.next()) {
                stacks.add(new ServingStack(result.getString(1), result.getString(2)));
              }
            }
          }
          return stacks;
        });
  }

  @Override
  public List<String> regions(String cloud) {
    String sql = "SELECT DISTINCT region FROM price WHERE cloud = ? ORDER BY 1";
    return query(c -> Table.texts(c, sql, List.of(cloud)));
  }

  @Override
  public List<String> clouds() {
    return query(c -> Table.texts(c, "SELECT DISTINCT cloud FROM machine_type ORDER BY 1", List.of()));
  }

  @Override
  public List<String> benchmarkedAccelerators() {
    String sql = "SELECT DISTINCT accelerator FROM benchmark ORDER BY accelerator";
    return query(c -> Table.texts(c, sql, List.of()));
  }

  @Override
  public List<Benchmark> benchmarks(Selection selection) {
    return query(c -> BenchmarkReader.read(c, selection));
  }

  @Override
  public @Nullable Model model(String id) {
    return query(c -> Table.read(c, Formats.MODEL, "WHERE t.model = ?", List.of(id)).stream())
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Accelerator> accelerators() {
    return query(
        c -> Table.read(c, Formats.ACCELERATOR, "ORDER BY t.accelerator", List.of()));
  }

  @Override
  public List<MachineType> machineTypes(@Nullable Collection<String> accelerators) {
    String where = accelerators == null ? "" : "WHERE t.accelerator IN " + in(accelerators);
    return query(
        c -> Table.read(c, Formats.MACHINE_TYPE, where + " ORDER BY 1, 2", orNone(accelerators)));
  }

  @Override
  public List<Price> prices(@Nullable Collection<String> accelerators) {
    String where =
        accelerators == null
            ? ""
            : "WHERE (t.cloud, t.machine_type) IN (SELECT cloud, machine_type FROM machine_type"
                + " WHERE accelerator IN "
                + in(accelerators)
                + ")";
    return query(
        c -> Table.read(c, Formats.PRICE, where + " ORDER BY 1, 2, 3", orNone(accelerators)));
  }

  @Override
  public List<UseCase> useCases() {
    return query(c -> Table.read(c, Formats.USE_CASE, "ORDER BY t.number", List.of()));
  }

  @Override
  public ServerTables serverTables(String server) {
    // Rows were written in the order of the text, which is what number keeps. The plus sign keeps
    // SQLite from walking the whole table in that order instead of asking the index for the server.
    String rest = "WHERE t.server = ? ORDER BY +t.number";
    List<String> parameters = List.of(server);
    return query(
        c ->
            new ServerTables(
                Table.read(c, ServerFormats.FLAG, rest, parameters),
                Table.read(c, ServerFormats.METRIC, rest, parameters),
                Table.read(c, ServerFormats.VERSION, rest, parameters)));
  }

  @Override
  public Content content() {
    return query(c -> Transactions.in(c, ContentTables::read));
  }

  private static String in(Collection<String> values) {
    return values.isEmpty() ? "(NULL)" : "(" + Table.marks(values.size()) + ")";
  }

  private static Collection<String> orNone(@Nullable Collection<String> values) {
    return values == null ? List.of() : values;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Connections.explain(file, e);
    }
  }
}
