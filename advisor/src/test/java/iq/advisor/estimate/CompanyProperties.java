package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** More that is known never makes an estimate less sure. */
class CompanyProperties {
  private static final Core CORE = Core.USUAL;
  private static final List<Learnt> LEARNT =
      Labs.ROWS.stream().map(row -> Learnt.of(CORE, row)).toList();

  private static Traits traits(Asked asked, double load) {
    return Traits.of(asked.setup(), asked.demand(load), "");
  }

  private static List<Learnt> some(int from, int count) {
    List<Learnt> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(LEARNT.get((from + 7 * i) % LEARNT.size()));
    }
    return some;
  }

  @Property(tries = 100)
  void anotherKnownLoadNeverWidensTheSpread(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 500) double load,
      @ForAll @IntRange(min = 0, max = 200) int from,
      @ForAll @IntRange(min = 2, max = 60) int count) {
    Traits traits = traits(asked, load);
    List<Learnt> more = some(from, count);
    double before = Labs.company(traits, more.subList(0, count - 1)).on(traits).left();

    assertThat(Labs.company(traits, more).on(traits).left()).isLessThanOrEqualTo(before + 1e-9);
    assertThat(before).isBetween(0.0, Likeness.full());
  }

  @Property(tries = 100)
  void whatAMeasurementWouldLeaveIsWhatItLeavesOnceMade(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 500) double load,
      @ForAll @IntRange(min = 0, max = 200) int from) {
    Traits traits = traits(asked, load);
    List<Learnt> more = some(from, 40);
    double promised =
        promised(Labs.company(traits, more.subList(0, 39)), traits, more.getLast().traits());

    assertThat(Labs.company(traits, more).on(traits).left()).isCloseTo(promised, within(1e-6));
  }

  private static double promised(Company company, Traits asked, Traits measured) {
    return company.place(asked).leftWith(company.place(measured));
  }
}
