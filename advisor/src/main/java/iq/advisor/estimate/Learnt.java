package iq.advisor.estimate;

/**
 * A measured row with what was not expected of it.
 *
 * @param step ln(measured / expected) of the time from token to token; expected of the core, or of
 *     the core and the lesson of other rows
 * @param first the same of the first token
 */
record Learnt(Row row, Traits traits, double step, double first) {
  private static final double MOST = 1;

  /** What the core misses. */
  static Learnt of(Core core, Row row) {
    return of(core, row, Traits.of(row.setup(), row.demand(), row.benchmark().id()));
  }

  private static Learnt of(Core core, Row row, Traits traits) {
    Core.Reading reading = core.at(row.setup(), row.demand());
    return new Learnt(
        row,
        traits,
        Math.log(row.step() / reading.step()),
        Math.log(row.first() / reading.first()));
  }

  /** What another core misses. */
  Learnt under(Core core) {
    return of(core, row, traits);
  }

  /** What is missed where this much more was expected. */
  Learnt beyond(Said said) {
    return new Learnt(row, traits, step - said.step(), first - said.first());
  }

  /**
   * The row as others learn from it: one that is further off than a factor e has reasons of its own,
   * which say nothing more of the others.
   */
  Learnt bounded() {
    return new Learnt(row, traits, Math.clamp(step, -MOST, MOST), Math.clamp(first, -MOST, MOST));
  }

  /** What {@link #bounded} leaves out of it. */
  Said beyondBounds() {
    return new Said(step - bounded().step, first - bounded().first);
  }

  /** A row of which nothing is news: it was part of what is expected. */
  Learnt known() {
    return new Learnt(row, traits, 0, 0);
  }
}
