package iq.catalog.imports;

import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.InvalidDataException;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.MachineType;
import iq.catalog.Parallelism;
import iq.catalog.Source;
import iq.catalog.Workload;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import iq.catalog.text.CsvTable;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CSV of {@code gcloud container ai profiles benchmarks list}. It does not say how many
 * accelerators a machine has, nor the statistic (GIQ's is p50), nor input tokens per second: these
 * are derived and marked so.
 */
public final class GcloudCsv {
  private static final String DERIVED =
      "accelerator_count from the machine type; input_tokens_per_second from QPS x length;"
          + " statistic p50";

  private static final List<Column> COLUMNS =
      List.of(
          text("Instance Type"),
          text("Accelerator Type"),
          text("Model Name"),
          text("Model Server Name"),
          text("Model Server Version"),
          real("Output Tokens/s"),
          real("NTPOT (ms)"),
          real("TTFT (ms)"),
          real("ITL (ms)"),
          real("QPS"),
          text("Cost/M Input Tokens"),
          text("Cost/M Output Tokens"),
          text("Use Case"),
          real("Average Input Length"),
          real("Average Output Length"),
          text("Serving Stack"),
          text("Serving Stack Version"));

  private final NamedText file;
  private final ImportSource given;
  private final Function<String, @Nullable MachineType> machines;
  private @Nullable Source source;

  private GcloudCsv(
      NamedText file, ImportSource given, Function<String, @Nullable MachineType> machines) {
    this.file = file;
    this.given = given;
    this.machines = machines;
  }

  /** Made with the first line, so that a file that is no CSV is refused before all of it is read. */
  private Source source() {
    if (source == null) {
      String name = given.nameOf(file);
      String digest = ImportSource.sha256(file);
      source =
          new Source(
              Sources.id(name, null, null) + "-" + digest.substring(0, 8),
              name,
              null,
              "sha256:" + digest,
              "not stated",
              null,
              given.today().toString());
    }
    return source;
  }

  /** Whether a file starts as this format does. */
  static boolean recognises(String start) {
    String header = start.lines().findFirst().orElse("");
    return header.contains("Instance Type") && header.contains("Model Name");
  }

  /** Reads a whole file. */
  public static List<Benchmark> read(
      Path file, ImportSource given, Function<String, @Nullable MachineType> machines) {
    return read(NamedText.of(file), given, machines);
  }

  /**
   * Reads a whole text.
   *
   * @param machines the known machine types by name
   * @throws InvalidDataException naming line, column, value and what was expected
   */
  static List<Benchmark> read(
      NamedText file, ImportSource given, Function<String, @Nullable MachineType> machines) {
    GcloudCsv csv = new GcloudCsv(file, given, machines);
    List<ImportedPoint> points = CsvTable.read(file, COLUMNS, csv::point);
    if (points.isEmpty()) {
      throw new InvalidDataException(file + ": holds no load points, expected a line for each");
    }
    return Benchmarks.of(points, ImportedPoint::identity);
  }

  private ImportedPoint point(RowReader row) {
    String instanceType = row.required();
    MachineType machine = machines.apply(instanceType);
    if (machine == null) {
      throw row.fault("a machine type of the catalog ('iq machine-types list')");
    }
    if (machine.acceleratorCount() != Math.rint(machine.acceleratorCount())) {
      throw row.fault("a machine type with whole accelerators, it has " + machine.acceleratorCount());
    }
    String accelerator = row.required();
    if (!machine.accelerator().equals(accelerator)) {
      throw row.fault(machine.accelerator() + ", which " + instanceType + " has");
    }
    String model = row.required();
    String server = row.required();
    String version = unversioned(row.text());
    double throughput = row.number();
    if (!(throughput > 0)) {
      throw row.fault("a number above 0");
    }
    Latency ntpot = p50(row.number());
    Latency ttft = p50(row.number());
    Latency itl = p50(row.number());
    double rate = row.number();
    row.text();
    row.text();
    row.text();
    Workload workload = workload(row);
    Configuration configuration =
        new Configuration(
            model, server, version, row.text(), unversioned(row.text()), accelerator,
            (int) machine.acceleratorCount(), 1, null, Parallelism.NOT_STATED, null, null, null,
            instanceType, null, null);
    LoadPoint point =
        new LoadPoint(
            rate, rate, throughput, rate * workload.inputTokens(), ttft, itl, Latency.NONE, ntpot,
            Latency.NONE, Double.NaN, Double.NaN, workload.inputTokens(), workload.outputTokens(),
            path(), null, null);
    return imported(configuration, workload, point);
  }

  private ImportedPoint imported(
      Configuration configuration, Workload workload, LoadPoint point) {
    return new ImportedPoint(
        source(),
        path(),
        given.measuredBy() == null ? "not stated" : given.measuredBy(),
        given.measuredOn(),
        null,
        null,
        DERIVED,
        null,
        configuration,
        workload,
        LoadKind.REQUEST_RATE,
        point,
        new Extras(Map.of()));
  }

  private String path() {
    return file.fileName();
  }

  private static Workload workload(RowReader row) {
    double input = row.number();
    double output = row.number();
    return new Workload(input, output, Double.NaN, Double.NaN, null);
  }

  private static @Nullable String unversioned(@Nullable String version) {
    return version != null && version.matches("v\\d.*") ? version.substring(1) : version;
  }

  private static Latency p50(double value) {
    return new Latency(Double.NaN, value, Double.NaN, Double.NaN, Double.NaN);
  }
}
