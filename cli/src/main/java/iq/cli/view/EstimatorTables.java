package iq.cli.view;

import iq.advisor.curve.LeaveOneOut;
import iq.advisor.curve.Quantity;
import iq.advisor.estimate.Evaluation;
import iq.advisor.estimate.Output;
import iq.advisor.estimate.Repeats;
import iq.advisor.estimate.Row;
import iq.advisor.estimate.ScenarioErrors;
import iq.advisor.estimate.ScenarioErrors.OutputErrors;
import iq.advisor.estimate.WorstGroup;
import iq.catalog.Benchmark;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far off the estimator is on rows held out, as docs/methods.md has it. */
public final class EstimatorTables {
  private static final Map<Quantity, Output> INNER =
      new EnumMap<>(
          Map.of(
              Quantity.OUTPUT_TOKENS_PER_SECOND, Output.THROUGHPUT,
              Quantity.ITL, Output.ITL,
              Quantity.TTFT, Output.TTFT));

  private EstimatorTables() {}

  /**
   * The tables, in Markdown.
   *
   * @param rows those that are learnt from
   * @param others rows that are not, by what they are called
   */
  public static String text(List<Row> rows, Map<String, List<Row>> others, Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| held out | rows | groups | declined, % | output | median, % | p90, % | core alone, % | nearest row, % "
            + "| coverage, % | worst group, % | width, ± % |\n");
    text.append("|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|\n");
    inner(text, rows.stream().map(Row::benchmark).distinct().toList());
    Collection<ScenarioErrors> all = evaluation.all().values();
    all.forEach(errors -> rows(text, errors.scenario().word(), errors));
    evaluation.ofLongPrompts().ifPresent(errors -> rows(text, "long prompts", errors));
    others.forEach(
        (word, apart) -> {
          if (!apart.isEmpty()) {
            rows(text, word, evaluation.ofOthers(apart));
          }
        });
    groups(text, all);
    repeats(text, rows);
    return text.toString().replace("Infinity", "∞");
  }

  /** What it would take to cover each large group. */
  private static void groups(StringBuilder text, Collection<ScenarioErrors> all) {
    text.append(
        "\n| held out | output | groups of 40 rows or more | below 80 % | times as wide for 80 % of each | coverage then, % |\n");
    text.append("|---|---|---:|---:|---:|---:|\n");
    for (ScenarioErrors scenario : all) {
      for (OutputErrors one : scenario.outputs()) {
        WorstGroup groups = one.groups();
        if (groups.large() > 0) {
          text.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %d | %d | %.1f | %.1f |%n",
                  scenario.scenario().word(),
                  one.output().word(),
                  groups.large(),
                  groups.below(),
                  groups.wider(),
                  100 * groups.coverageThen()));
        }
      }
    }
  }

  /** What nobody can do better than. */
  private static void repeats(StringBuilder text, List<Row> rows) {
    text.append("\n| measured twice, apart in | pairs of rows | throughput, % | ITL, % | TTFT, % |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    Repeats.of(rows)
        .forEach(
            (between, repeats) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %,d | %.1f | %.1f | %.1f |%n",
                        between.word(),
                        repeats.pairs(),
                        100 * repeats.median().getOrDefault(Output.THROUGHPUT, Double.NaN),
                        100 * repeats.median().getOrDefault(Output.ITL, Double.NaN),
                        100 * repeats.median().getOrDefault(Output.TTFT, Double.NaN))));
  }

  /** Loads between two of their own curve: it is read, nothing is estimated. */
  private static void inner(StringBuilder text, List<Benchmark> benchmarks) {
    LeaveOneOut inner = LeaveOneOut.of(benchmarks);
    for (LeaveOneOut.Row row : inner.rows()) {
      Output output = INNER.get(row.quantity());
      if (output != null && row.loadKind() == null && row.rule() == LeaveOneOut.Rule.RECOMMENDED) {
        text.append(
            String.format(
                Locale.ROOT,
                "| inner load point | %,d | %,d | 0.0 | %s | %.1f | %.0f | - | - | - | - | - |%n",
                row.errors().count(),
                inner.curves(),
                output.word(),
                100 * row.errors().median(),
                100 * row.errors().p90()));
      }
    }
  }

  private static void rows(StringBuilder text, String word, ScenarioErrors scenario) {
    for (OutputErrors one : scenario.outputs()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %.1f | %s | %.1f | %.0f | %.1f | %.1f | %.1f | %s | %.0f |%n",
              word,
              scenario.rows(),
              scenario.groups(),
              100 * scenario.declined(),
              one.output().word(),
              one.median(),
              one.p90(),
              one.core(),
              one.neighbour(),
              100 * one.coverage(),
              one.groups().large() == 0
                  ? "-"
                  : String.format(Locale.ROOT, "%.0f", 100 * one.groups().least()),
              100 * (one.width() - 1)));
    }
  }
}
