package iq.cli.view;

import iq.advisor.curve.ErrorSummary;
import iq.advisor.curve.InflectionSummary;
import iq.advisor.curve.LeaveOneOut;
import iq.advisor.curve.LittlesLaw;
import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of docs/methods.md that a command reproduces, as Markdown. */
public final class EvaluationTables {
  private final LeaveOneOut leaveOneOut;
  private final InflectionSummary inflections;
  private final List<Benchmark> benchmarks;
  private final StringBuilder text = new StringBuilder();

  public EvaluationTables(
      LeaveOneOut leaveOneOut, InflectionSummary inflections, List<Benchmark> benchmarks) {
    this.leaveOneOut = leaveOneOut;
    this.inflections = inflections;
    this.benchmarks = List.copyOf(benchmarks);
  }

  /** All tables. */
  public String text() {
    leaveOneOut();
    inflections();
    littlesLaw();
    return text.toString();
  }

  private void leaveOneOut() {
    text.append("Leave one out, ").append(leaveOneOut.curves()).append(" online curves\n\n");
    text.append("| quantity | loads | rule | points | median | p90 | median, signed |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (LeaveOneOut.Row row : leaveOneOut.rows()) {
      ErrorSummary e = row.errors();
      line(
          row.quantity().word(),
          row.loadKind() == null ? "all" : row.loadKind().word(),
          row.rule().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          Integer.toString(e.count()),
          percent(e.median()),
          percent(e.p90()),
          percent(e.medianSigned()));
    }
  }

  private void inflections() {
    text.append("\nInflection points of online curves with three loads or more\n\n");
    text.append("| source | loads | curves | at the first load | inner | at the last load |\n");
    text.append("|---|---|---|---|---|---|\n");
    int first = 0;
    int inner = 0;
    int last = 0;
    for (InflectionSummary.Row row : inflections.rows()) {
      line(
          row.source(),
          row.loadKind().word(),
          Integer.toString(row.curves()),
          Integer.toString(row.first()),
          Integer.toString(row.inner()),
          Integer.toString(row.last()));
      first += row.first();
      inner += row.inner();
      last += row.last();
    }
    line("all", "", sum(first + inner + last), sum(first), sum(inner), sum(last));
  }

  private static String sum(int number) {
    return Integer.toString(number);
  }

  private void littlesLaw() {
    text.append("\nClosed-loop points that miss Little's law by more than 25 %\n\n");
    text.append("| source | points | miss |\n|---|---|---|\n");
    Map<String, int[]> counts = new TreeMap<>();
    for (Benchmark benchmark : benchmarks) {
      for (LoadPoint point : benchmark.points()) {
        LittlesLaw law = LittlesLaw.of(benchmark, point);
        if (law != null) {
          int[] count =
              counts.computeIfAbsent(
                  benchmark.provenance().source().name(), name -> new int[2]);
          count[0]++;
          count[1] += law.holds() ? 0 : 1;
        }
      }
    }
    counts.forEach((name, count) -> line(name, sum(count[0]), sum(count[1])));
  }

  private void line(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
