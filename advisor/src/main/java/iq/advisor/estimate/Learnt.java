package iq.advisor.estimate;

/**
 * A measured row with what the core misses of it.
 *
 * @param step ln(measured / core) of the time from token to token
 * @param first the same of the first token
 */
record Learnt(Row row, Traits traits, double step, double first) {

  static Learnt of(Core core, Row row) {
    Core.Reading reading = core.at(row.setup(), row.demand());
    return new Learnt(
        row,
        Traits.of(row.setup(), row.demand(), reading, row.benchmark().id()),
        Math.log(row.step() / reading.step()),
        Math.log(row.first() / reading.first()));
  }
}
