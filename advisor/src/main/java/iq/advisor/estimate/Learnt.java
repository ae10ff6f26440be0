package iq.advisor.estimate;

/**
 * A measured row with what was not expected of it.
 *
 * @param step ln(measured / expected) of the time from token to token; expected of the core, or of
 *     the core and the lesson of other rows
 * @param first the same of the first token
 */
record Learnt(Row row, Traits traits, double step, double first) {

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

  /** A row of which nothing is news: it was part of what is expected. */
  Learnt known() {
    return new Learnt(row, traits, 0, 0);
  }
}
