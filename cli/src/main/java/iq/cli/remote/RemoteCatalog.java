package iq.cli.remote;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.ServerTables;
import iq.catalog.ServingStack;
import iq.catalog.UseCase;
import iq.catalog.wire.Parts;
import iq.catalog.wire.Tables;
import iq.catalog.wire.Wanted;
import iq.catalog.wire.WireTable;
import iq.cli.CatalogChanged;
import iq.cli.ServerChoice;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server's catalog, read table by table as a command needs it; for one thread. */
public final class RemoteCatalog implements Catalog {
  private final RemoteTables tables;

  RemoteCatalog(RemoteTables tables) {
    this.tables = tables;
  }

  /** The catalog of a server; nothing is asked of it yet. */
  public static Catalog at(ServerChoice choice) {
    Client client = new Client(ServerAddress.of(choice), Limits.USUAL);
    return new RemoteCatalog(new RemoteTables(client));
  }

  private <T> List<T> all(WireTable<T> table) {
    return tables.rows(table, Wanted.ALL);
  }

  private Names names() {
    return new Names(all(Tables.MEASURED));
  }

  @Override
  public List<String> models() {
    return names().models();
  }

  @Override
  public List<String> servers(@Nullable String model) {
    return names().of(model, null).servers();
  }

  @Override
  public List<String> serverVersions(@Nullable String model, @Nullable String server) {
    return names().of(model, server).serverVersions();
  }

  @Override
  public List<ServingStack> servingStacks(@Nullable String model, @Nullable String server) {
    return names().of(model, server).servingStacks();
  }

  @Override
  public List<String> benchmarkedAccelerators() {
    return names().accelerators();
  }

  @Override
  public List<Benchmark> benchmarks(Selection selection) {
    Wanted wanted = Wanted.of(selection);
    tables.ask(Tables.LOAD_POINT, wanted);
    tables.ask(Tables.BENCHMARK, wanted);
    tables.ask(Tables.SOURCE, wanted);
    Parts parts =
        new Parts(
            tables.rows(Tables.BENCHMARK, wanted),
            tables.rows(Tables.SOURCE, wanted),
            tables.rows(Tables.LOAD_POINT, wanted));
    try {
      return parts.benchmarks();
    } catch (InvalidDataException e) {
      throw new CatalogChanged("server " + tables + ": " + e.getMessage());
    }
  }

  @Override
  public @Nullable Model model(String id) {
    return all(Tables.MODEL).stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Accelerator> accelerators() {
    return all(Tables.ACCELERATOR);
  }

  @Override
  public List<MachineType> machineTypes(@Nullable Collection<String> accelerators) {
    return carrying(Tables.MACHINE_TYPE, accelerators);
  }

  @Override
  public List<Price> prices(@Nullable Collection<String> accelerators) {
    return carrying(Tables.PRICE, accelerators);
  }

  private <T> List<T> carrying(WireTable<T> table, @Nullable Collection<String> accelerators) {
    boolean none = accelerators != null && accelerators.isEmpty();
    return none ? List.of() : tables.rows(table, Wanted.carrying(accelerators));
  }

  @Override
  public List<String> regions(String cloud) {
    return all(Tables.PRICE).stream()
        .filter(price -> price.cloud().equals(cloud))
        .map(Price::region)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<String> clouds() {
    return all(Tables.MACHINE_TYPE).stream().map(MachineType::cloud).distinct().sorted().toList();
  }

  @Override
  public List<UseCase> useCases() {
    return all(Tables.USE_CASE);
  }

  @Override
  public ServerTables serverTables(String server) {
    return serverTables(Wanted.server(server));
  }

  private ServerTables serverTables(Wanted wanted) {
    tables.ask(Tables.SERVER_METRIC, wanted);
    tables.ask(Tables.SERVER_VERSION, wanted);
    return new ServerTables(
        tables.rows(Tables.SERVER_FLAG, wanted),
        tables.rows(Tables.SERVER_METRIC, wanted),
        tables.rows(Tables.SERVER_VERSION, wanted));
  }

  @Override
  public Content content() {
    return new Content(
        all(Tables.MODEL),
        accelerators(),
        machineTypes(null),
        prices(null),
        useCases(),
        benchmarks(Selection.ALL),
        serverTables(Wanted.ALL));
  }

  @Override
  public String version() {
    if (tables.version() == null) {
      useCases();
    }
    return Objects.requireNonNull(tables.version());
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
