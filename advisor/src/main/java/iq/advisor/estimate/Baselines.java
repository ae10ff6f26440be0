package iq.advisor.estimate;

import java.util.Comparator;
import java.util.List;

/** What an estimate has to beat. */
final class Baselines {
  private Baselines() {}

  /** The physical core alone. */
  static Guess core(Core core, Row row) {
    Core.Reading reading = core.at(row.setup(), row.demand());
    return Guess.of(row, reading.step(), reading.first(), Double.NaN);
  }

  /** The core with the error of the one nearest known row. */
  static Guess nearest(Core core, Learnt asked, List<Learnt> known) {
    Learnt nearest =
        known.stream()
            .max(
                Comparator.comparingDouble(
                    other -> Likeness.between(asked.traits(), other.traits())))
            .orElseThrow();
    Row row = asked.row();
    Core.Reading reading = core.at(row.setup(), row.demand());
    return Guess.of(
        row,
        reading.step() * Math.exp(nearest.step()),
        reading.first() * Math.exp(nearest.first()),
        Double.NaN);
  }
}
