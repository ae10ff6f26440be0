package iq.catalog.wire;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerTables;
import iq.catalog.ServerVersion;
import iq.catalog.Source;
import iq.catalog.UseCase;
import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.Formats;
import iq.catalog.row.PointRow;
import iq.catalog.row.ServerFormats;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that a server gives to its clients, by name; together they are the whole catalog. */
public final class Tables {
  public static final WireTable<Source> SOURCE =
      new WireTable<>(
          Formats.SOURCE,
          (catalog, wanted) ->
              wanted.benchmarks(catalog).stream()
                  .map(benchmark -> benchmark.provenance().source())
                  .distinct()
                  .toList());

  public static final WireTable<BenchmarkRow> BENCHMARK =
      new WireTable<>(
          BenchmarkFormats.BENCHMARK,
          (catalog, wanted) -> wanted.benchmarks(catalog).stream().map(BenchmarkRow::of).toList());

  public static final WireTable<PointRow> LOAD_POINT =
      new WireTable<>(
          PointRow.FORMAT,
          (catalog, wanted) -> wanted.benchmarks(catalog).stream().flatMap(Tables::points).toList());

  public static final WireTable<Measured> MEASURED =
      new WireTable<>(
          Measured.FORMAT,
          (catalog, wanted) ->
              wanted.benchmarks(catalog).stream().map(Measured::of).distinct().toList());

  public static final WireTable<Model> MODEL =
      new WireTable<>(Formats.MODEL, (catalog, wanted) -> models(catalog, wanted));

  public static final WireTable<Accelerator> ACCELERATOR =
      new WireTable<>(Formats.ACCELERATOR, (catalog, wanted) -> catalog.accelerators());

  public static final WireTable<MachineType> MACHINE_TYPE =
      new WireTable<>(
          Formats.MACHINE_TYPE, (catalog, wanted) -> catalog.machineTypes(wanted.accelerators()));

  public static final WireTable<Price> PRICE =
      new WireTable<>(Formats.PRICE, (catalog, wanted) -> catalog.prices(wanted.accelerators()));

  public static final WireTable<UseCase> USE_CASE =
      new WireTable<>(Formats.USE_CASE, (catalog, wanted) -> catalog.useCases());

  public static final WireTable<ServerFlag> SERVER_FLAG =
      new WireTable<>(ServerFormats.FLAG, (catalog, wanted) -> servers(catalog, wanted).flags());

  public static final WireTable<ServerMetric> SERVER_METRIC =
      new WireTable<>(ServerFormats.METRIC, (catalog, wanted) -> servers(catalog, wanted).metrics());

  public static final WireTable<ServerVersion> SERVER_VERSION =
      new WireTable<>(
          ServerFormats.VERSION, (catalog, wanted) -> servers(catalog, wanted).versions());

  private static final Map<String, WireTable<?>> BY_NAME =
      Stream.of(
              SOURCE,
              MODEL,
              ACCELERATOR,
              MACHINE_TYPE,
              PRICE,
              USE_CASE,
              BENCHMARK,
              LOAD_POINT,
              MEASURED,
              SERVER_FLAG,
              SERVER_METRIC,
              SERVER_VERSION)
          .collect(Collectors.toUnmodifiableMap(WireTable::name, Function.identity()));

  private Tables() {}

  /** The names of all tables, in ASCII order. */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }

  /**
   * Writes the wanted rows of one table as CSV; the text stays open.
   *
   * @throws InvalidDataException when there is no table of that name
   */
  public static void write(String table, Catalog catalog, Wanted wanted, Writer text) {
    WireTable<?> known = BY_NAME.get(table);
    if (known == null) {
      throw new InvalidDataException(
          "table '" + table + "' is not known; expected one of " + String.join(", ", names()));
    }
    known.write(catalog, wanted, text);
  }

  private static Stream<PointRow> points(Benchmark benchmark) {
    return benchmark.points().stream().map(point -> new PointRow(benchmark.id(), point));
  }

  private static List<Model> models(Catalog catalog, Wanted wanted) {
    if (wanted.model() == null) {
      return catalog.content().models();
    }
    Model model = catalog.model(wanted.model());
    return model == null ? List.of() : List.of(model);
  }

  private static ServerTables servers(Catalog catalog, Wanted wanted) {
    return wanted.server() == null
        ? catalog.content().servers()
        : catalog.serverTables(wanted.server());
  }
}
