package iq.cli.view;

import iq.advisor.Estimation;
import iq.advisor.Profile;
import iq.advisor.estimate.Estimate;
import iq.answers.report.EstimateWords;
import iq.answers.report.Numbers;
import iq.cli.output.Column;
import java.util.Collections;
import java.util.List;

/** The columns of a table that tell how sure estimates are. */
final class IntervalColumns {
  /** In the order of {@link #cells}. */
  static final List<Column> ALL =
      List.of(
          Column.number("$/M out interval").withPriority(87),
          Column.number("Out tok/s interval").withPriority(86),
          Column.number("NTPOT interval").withPriority(70),
          Column.number("TTFT interval").withPriority(72),
          Column.number("ITL interval").withPriority(71));

  private IntervalColumns() {}

  /** The cells of a profile, {@code -} where it was measured. */
  static List<String> cells(Profile profile) {
    Estimation estimation = profile.estimation();
    if (estimation == null) {
      return Collections.nCopies(ALL.size(), "-");
    }
    Estimate at = estimation.figures();
    return List.of(
        estimation.cost() == null
            ? "-"
            : EstimateWords.ends(estimation.cost(), Numbers::dollars),
        EstimateWords.ends(at.throughput(), Numbers::whole),
        EstimateWords.ends(at.ntpot(), Numbers::millis),
        EstimateWords.ends(at.ttft(), Numbers::millis),
        EstimateWords.ends(at.itl(), Numbers::millis));
  }
}
