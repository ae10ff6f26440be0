package iq.cli.view;

import iq.advisor.estimate.Scenario;
import iq.advisor.estimate.ScenarioErrors;
import iq.advisor.estimate.ScenarioErrors.OutputErrors;
import java.util.Locale;
import java.util.Map;

/** How far off the estimator is on rows held out, as docs/methods.md has it. */
public final class EstimatorTables {
  private EstimatorTables() {}

  /** One table, in Markdown. */
  public static String text(Map<Scenario, ScenarioErrors> errors) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| held out | rows | groups | declined, % | output | median, % | p90, % | core alone, % | nearest row, % "
            + "| coverage, % | worst group, % | width, ± % |\n");
    text.append("|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|\n");
    errors.values().forEach(scenario -> rows(text, scenario));
    return text.toString().replace("Infinity", "∞");
  }

  private static void rows(StringBuilder text, ScenarioErrors scenario) {
    for (OutputErrors one : scenario.outputs()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %.1f | %s | %.1f | %.0f | %.1f | %.1f | %.1f | %s | %.0f |%n",
              scenario.scenario().word(),
              scenario.rows(),
              scenario.groups(),
              100 * scenario.declined(),
              one.output().word(),
              one.median(),
              one.p90(),
              one.core(),
              one.neighbour(),
              100 * one.coverage(),
              Double.isNaN(one.worstGroup())
                  ? "-"
                  : String.format(Locale.ROOT, "%.0f", 100 * one.worstGroup()),
              100 * (one.width() - 1)));
    }
  }
}
