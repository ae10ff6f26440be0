package iq.advisor.estimate;

import java.util.List;

/** Groups of numbers by which two measured rows are near or far. */
enum Trait {
  /** Of what the core says a step consists. */
  SHARES(0, 0, 7),
  /** Requests in flight for each copy. */
  LOAD(1, 7, 8),
  INPUT(2, 8, 9),
  OUTPUT(3, 9, 10),
  /** Bandwidth, peak, link. */
  HARDWARE(4, 10, 13),
  /** Active and all parameters, bytes of a weight, cache for each token. */
  MODEL(5, 13, 17),
  /** Accelerators in a group, in all, for attention. */
  LAYOUT(6, 17, 20),
  /** Waiting for memory. */
  QUEUE(7, 20, 21);

  /** How many groups there are. */
  static final int COUNT = 8;

  /** How many numbers there are in all groups. */
  static final int NUMBERS = 21;

  static final List<Trait> ALL = List.of(values());

  /** Those that a setup has under any demand. */
  static final List<Trait> OF_SETUP = List.of(HARDWARE, MODEL, LAYOUT);

  /** Those that change with load or token lengths. */
  static final List<Trait> OF_DEMAND = List.of(SHARES, LOAD, INPUT, OUTPUT, QUEUE);

  private final int place;
  private final int from;
  private final int to;

  Trait(int place, int from, int to) {
    this.place = place;
    this.from = from;
    this.to = to;
  }

  /** Its place among the groups. */
  int place() {
    return place;
  }

  /** The place of its first number. */
  int from() {
    return from;
  }

  /** The place after its last number. */
  int to() {
    return to;
  }

  /** The squared distance of two rows' numbers in this group. */
  double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double difference = one[i] - other[i];
      sum += difference * difference;
    }
    return sum;
  }
}
