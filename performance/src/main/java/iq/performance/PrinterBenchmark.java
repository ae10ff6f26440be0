package iq.performance;

import iq.advisor.Advisor;
import iq.advisor.Market;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.cli.output.Format;
import iq.cli.output.Printed;
import iq.cli.output.RowPrinter;
import iq.cli.output.TableStyle;
import iq.cli.view.ProfileColumns;
import iq.answers.report.ProfileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Twenty profiles printed in gcloud's columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrinterBenchmark {
  private static final int ROWS = 20;

  private final Format format = Format.of(Format.Kind.PROFILE);
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /** Reads the catalog and makes the rows. */
  @Setup
  public void makeRows() {
    Question question = BuiltIn.question();
    try (Catalog catalog = BuiltIn.open()) {
      List<Benchmark> benchmarks = catalog.benchmarks(Selection.ALL);
      Market market = BuiltIn.market(catalog, benchmarks);
      ProfileTree tree = new ProfileTree(question, market, catalog::model);
      List<Profile> profiles =
          new Advisor(market, catalog.useCases()).answer(question, benchmarks).profiles();
      for (Profile profile : profiles.subList(0, ROWS)) {
        rows.add(tree.of(profile));
      }
    }
  }

  /** The table. */
  @org.openjdk.jmh.annotations.Benchmark
  public Printed print() {
    return RowPrinter.print(format, rows, ProfileColumns.ALL, TableStyle.PLAIN);
  }
}
