package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What is found for all rows in one pass is what two of them share. */
class ViewProperties {
  private static final double PERCENT = 1e-10;
  private static final List<Traits> ROWS =
      Labs.ROWS.stream().map(row -> Learnt.of(Core.USUAL, row).traits()).toList();
  private static final Columns COLUMNS = Columns.of(ROWS);

  @Property(tries = 200)
  void aQuestionSharesWithAllRowsWhatItSharesWithEach(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 500) double load,
      @ForAll @DoubleRange(min = 1, max = 500) double other) {
    Setup setup = asked.setup().measuredBy("lab-1", "0.11.0", null);
    Traits traits = Traits.of(setup, asked.demand(load), "b7");
    View view = COLUMNS.seenBy(traits);

    agree(view, traits);
    agree(view, traits.under(setup, asked.demand(other)));
  }

  @Property(tries = 100)
  void theSetupOfAnotherLabSeesTheSameRowsAnew(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 500) double load) {
    Traits blank = Traits.of(asked.setup(), asked.demand(load), "");
    Setup measured = asked.setup().measuredBy("lab-2", "0.11.0", null);
    Traits traits = Traits.of(measured, asked.demand(load), "b8");

    agree(COLUMNS.seenBy(blank).measuredAs(traits), traits);
  }

  @Property(tries = 100)
  void aRowSharesWithAllWhatItSharesWithEach(@ForAll @IntRange(min = 0, max = 100) int row) {
    agree(COLUMNS.seenBy(ROWS.get(row)), ROWS.get(row));
  }

  private static void agree(View view, Traits traits) {
    double[] likeness = view.likeness(traits);
    for (int i = 0; i < likeness.length; i++) {
      assertThat(likeness[i])
          .isCloseTo(Likeness.between(traits, ROWS.get(i)), withPercentage(PERCENT));
    }
  }
}
