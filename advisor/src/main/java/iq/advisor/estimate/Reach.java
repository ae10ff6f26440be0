package iq.advisor.estimate;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long requests and how high loads may be: twice those of the rows. Estimates of prompts that are
 * longer than all known ones were tested, from 1.8 times as long: docs/methods.md, "long prompts".
 *
 * @param input tokens of the longest prompt
 * @param output tokens of the longest answer
 * @param load most requests in flight of one copy of a model
 */
record Reach(double input, double output, double load) {
  private static final double BEYOND = 2;
  /** Lengths in the catalog leave a gap here, to 7,373: what is longer is predicted from what is shorter. */
  private static final double LONG = 4500;

  /** That of some rows. */
  static Reach of(List<Row> rows) {
    return new Reach(
        most(rows, row -> row.demand().input()),
        most(rows, row -> row.demand().output()),
        most(rows, row -> load(row.setup(), row.demand())));
  }

  /** Whether a row has a long prompt. */
  static boolean isLong(Row row) {
    return row.demand().input() > LONG;
  }

  /** Whether a row's prompt is longer than estimates go where no long one is known. */
  static boolean isTooLong(Row row) {
    return row.demand().input() > BEYOND * LONG;
  }

  /** Why a question is out of reach; null where it is not. */
  @Nullable String beyond(Setup setup, Demand demand) {
    if (demand.input() > BEYOND * input) {
      return said("prompts", demand.input(), "tokens", "longest", input);
    }
    if (demand.output() > BEYOND * output) {
      return said("answers", demand.output(), "tokens", "longest", output);
    }
    double asked = load(setup, demand);
    return asked > BEYOND * load
        ? said("loads", asked, "requests in flight for one copy of the model", "highest", load)
        : null;
  }

  private static String said(String what, double asked, String unit, String most, double measured) {
    return String.format(
        Locale.ROOT,
        "nothing like it was measured: %s of %,.0f %s, where the %s measured has %,.0f and estimates go to %,.0f",
        what, asked, unit, most, measured, BEYOND * measured);
  }

  private static double load(Setup setup, Demand demand) {
    return demand.concurrency() / setup.layout().copies();
  }

  private static double most(List<Row> rows, ToDoubleFunction<Row> what) {
    return rows.stream().mapToDouble(what).max().orElse(0);
  }
}
