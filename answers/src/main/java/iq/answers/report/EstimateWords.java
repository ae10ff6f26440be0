package iq.answers.report;

import iq.advisor.Estimation;
import iq.advisor.Profile;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Outcome;
import iq.advisor.estimate.Range;
import iq.advisor.estimate.Row;
import iq.answers.Names;
import iq.catalog.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** An estimate in words: how sure, from what, and which measurement would help. */
public final class EstimateWords {
  /** What to know where a calibration is not of the measured rows at hand. */
  public static final String UNCALIBRATED =
      "The calibration is not of the measured rows at hand: the nearest alone correct the estimates, whose errors are not those of docs/methods.md;"
          + " 'iq catalog calibrate' fits it anew.";

  private static final int SHOWN = 3;

  private EstimateWords() {}

  /** {@code measured}, {@code interpolated}, {@code estimated, transfer}. */
  public static String basis(Profile profile) {
    Estimation estimation = profile.estimation();
    String word = profile.operatingPoint().basis().word();
    return estimation == null ? word : word + ", " + estimation.kind().word();
  }

  /** A measured load that an estimate leans on. */
  public static String row(Row row) {
    Configuration configuration = row.benchmark().configuration();
    return String.format(
        Locale.ROOT,
        "%s on %d x %s, %s %s, %.0f/%.0f tokens, %s in flight: %s",
        configuration.model(),
        configuration.acceleratorCount(),
        configuration.accelerator(),
        configuration.server(),
        configuration.serverVersion() == null
            ? "(version not stated)"
            : configuration.serverVersion(),
        row.demand().input(),
        row.demand().output(),
        Numbers.plain(row.demand().concurrency()),
        row.benchmark().provenance().source().id());
  }

  /** Both ends of an interval, {@code 1,200..2,300}. */
  public static String ends(Range range, DoubleFunction<String> figure) {
    return figure.apply(range.low()) + ".." + figure.apply(range.high());
  }

  /** What ends the arithmetic of a cost; empty for what was measured. */
  static String costInterval(Profile profile) {
    Estimation estimation = profile.estimation();
    return estimation == null || estimation.cost() == null
        ? ""
        : "; interval " + ends(estimation.cost(), Numbers::dollars) + " $/M output";
  }

  /** The explanation of an estimate, line by line. */
  static List<Explanation.Line> lines(Estimation estimation, Names names) {
    Outcome.Estimated outcome = estimation.outcome();
    List<Explanation.Line> lines = new ArrayList<>();
    lines.add(
        new Explanation.Line(
            "Estimate", estimation.kind().word() + ": " + outcome.ground().inWords()));
    lines.add(new Explanation.Line("Interval", interval(estimation)));
    lines.add(new Explanation.Line("Width", width(estimation)));
    for (Outcome.Lean lean : outcome.leans().subList(0, Math.min(SHOWN, outcome.leans().size()))) {
      lines.add(
          new Explanation.Line(
              "Leans on",
              lean.row().benchmark().id()
                  + "  "
                  + row(lean.row())
                  + String.format(Locale.ROOT, " (%.0f %% of the weight)", 100 * lean.share())));
    }
    lines.add(new Explanation.Line("Would narrow it", narrowing(outcome, names)));
    if (!outcome.calibrated()) {
      lines.add(new Explanation.Line("Calibration", UNCALIBRATED));
    }
    return lines;
  }

  private static String interval(Estimation estimation) {
    Estimate at = estimation.figures();
    return "of "
        + estimation.of().confidence().percent()
        + " %: "
        + ends(at.throughput(), Numbers::whole)
        + " tokens/s; NTPOT "
        + ends(at.ntpot(), Numbers::millis)
        + " ms; TTFT "
        + ends(at.ttft(), Numbers::millis)
        + " ms; ITL "
        + ends(at.itl(), Numbers::millis)
        + " ms. Targets are tested and costs ranked at the worse ends";
  }

  private static String width(Estimation estimation) {
    return "throughput to ±"
        + percent(estimation.figures().throughput().factor())
        + " %, as wide as errors were on rows held out where "
        + estimation.outcome().ground().inWords()
        + ", times how little the nearest rows say of this one";
  }

  private static String narrowing(Outcome.Estimated outcome, Names names) {
    return "measuring it at "
        + Numbers.plain(outcome.best())
        + " in flight: throughput to about ±"
        + percent(outcome.narrowed())
        + " %"
        + names.importing();
  }

  private static String percent(double factor) {
    return Long.toString(Math.round(100 * (factor - 1)));
  }
}
