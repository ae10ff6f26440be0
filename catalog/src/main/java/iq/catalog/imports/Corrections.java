package iq.catalog.imports;

import static iq.catalog.row.Column.text;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import iq.catalog.text.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Known faults of publications, put right as they are imported: {@code data/corrections.csv} names
 * the publication, the field, the value it states, the right one (empty: not stated), and why.
 */
public final class Corrections {

  private record Correction(
      String publication,
      String field,
      @Nullable String stated,
      @Nullable String corrected,
      String why) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("publication"), text("field"), text("stated"), text("corrected"), text("why"));

  private static final List<String> FIELDS =
      List.of(
          "benchmark", "model_server_version", "precision", "published_on", "serving_stack");

  private final List<Correction> corrections;

  private Corrections(List<Correction> corrections) {
    this.corrections = corrections;
  }

  /** Reads the corrections of a data folder; none when it has no such file. */
  public static Corrections read(Path data) {
    Path file = data.resolve("corrections.csv");
    if (!Files.exists(file)) {
      return new Corrections(List.of());
    }
    return new Corrections(
        CsvTable.read(
            file,
            COLUMNS,
            row ->
                new Correction(
                    row.required(), field(row), row.text(), row.text(), row.required())));
  }

  private static String field(RowReader row) {
    String field = row.required();
    if (!FIELDS.contains(field)) {
      throw row.fault("one of " + FIELDS);
    }
    return field;
  }

  /** The benchmarks of a publication, corrected; one whose id is corrected to nothing is left out. */
  public List<Benchmark> apply(String publication, List<Benchmark> benchmarks) {
    List<Benchmark> corrected = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      if (!leftOut(publication, benchmark.id())) {
        corrected.add(apply(publication, benchmark));
      }
    }
    return corrected;
  }

  private boolean leftOut(String publication, String id) {
    return corrections.stream()
        .anyMatch(
            c ->
                c.publication().equals(publication)
                    && c.field().equals("benchmark")
                    && id.equals(c.stated()));
  }

  private Benchmark apply(String publication, Benchmark b) {
    Configuration c = b.configuration();
    Configuration corrected =
        new Configuration(
            c.model(),
            c.server(),
            correct(publication, "model_server_version", c.serverVersion()),
            correct(publication, "serving_stack", c.stack()),
            c.stackVersion(),
            c.accelerator(),
            c.acceleratorCount(),
            c.nodeCount(),
            correct(publication, "precision", c.precision()),
            c.parallelism(),
            c.prefillDecodeSplit(),
            c.speculativeDecoding(),
            c.replicas(),
            c.instanceType(),
            c.tpuTopology(),
            c.settings());
    return new Benchmark(
        b.id(), corrected, b.workload(), b.loadKind(), published(publication, b), b.points());
  }

  private Provenance published(String publication, Benchmark b) {
    Provenance p = b.provenance();
    Source s = p.source();
    String date = correct(publication, "published_on", s.publishedOn());
    Source dated =
        new Source(s.id(), s.name(), s.repository(), s.commit(), s.licence(), s.url(), date);
    return new Provenance(
        dated,
        p.path(),
        p.measuredBy(),
        p.measuredOn(),
        p.publishedOn(),
        p.curve(),
        p.derived(),
        p.notes());
  }

  private @Nullable String correct(String publication, String field, @Nullable String value) {
    for (Correction correction : corrections) {
      if (correction.publication().equals(publication)
          && correction.field().equals(field)
          && Objects.equals(correction.stated(), value)) {
        return correction.corrected();
      }
    }
    return value;
  }
}
