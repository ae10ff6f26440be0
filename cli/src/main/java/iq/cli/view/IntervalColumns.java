package iq.cli.view;

import iq.advisor.Estimation;
import iq.advisor.Profile;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Range;
import iq.answers.report.EstimateWords;
import iq.answers.report.Numbers;
import iq.cli.output.Column;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How sure the figures of estimates are; each text is null where somebody measured. */
final class IntervalColumns {
  /** The columns of a table, in the order of {@link #cells}. */
  static final List<Column> ALL =
      List.of(
          Column.number("$/M out interval").withPriority(87),
          Column.number("Out tok/s interval").withPriority(86),
          Column.number("NTPOT interval").withPriority(70),
          Column.number("TTFT interval").withPriority(72),
          Column.number("ITL interval").withPriority(71));

  private IntervalColumns() {}

  /** The cells of a profile, {@code -} where there is no interval. */
  static List<String> cells(Profile profile) {
    return Stream.of(
            cost(profile), throughput(profile), ntpot(profile), ttft(profile), itl(profile))
        .map(cell -> Objects.requireNonNullElse(cell, "-"))
        .toList();
  }

  static @Nullable String cost(Profile profile) {
    Estimation estimation = profile.estimation();
    return estimation == null || estimation.cost() == null
        ? null
        : EstimateWords.ends(estimation.cost(), Numbers::dollars);
  }

  static @Nullable String throughput(Profile profile) {
    return ends(profile, Estimate::throughput, Numbers::whole);
  }

  static @Nullable String ntpot(Profile profile) {
    return ends(profile, Estimate::ntpot, Numbers::millis);
  }

  static @Nullable String ttft(Profile profile) {
    return ends(profile, Estimate::ttft, Numbers::millis);
  }

  static @Nullable String itl(Profile profile) {
    return ends(profile, Estimate::itl, Numbers::millis);
  }

  private static @Nullable String ends(
      Profile profile, Function<Estimate, Range> figure, DoubleFunction<String> words) {
    Estimation estimation = profile.estimation();
    return estimation == null
        ? null
        : EstimateWords.ends(figure.apply(estimation.figures()), words);
  }
}
