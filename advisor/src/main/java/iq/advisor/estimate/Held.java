package iq.advisor.estimate;

/** A reason to err alike, with the rows for which it holds and how far their setups are apart. */
final class Held {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Reason reason;
  private final int[] rows;
  private final double[] apart;

  private Held(Reason reason, int[] rows, double[] apart) {
    this.reason = reason;
    this.rows = rows;
    this.apart = apart;
  }

  /**
   * @param common of each setup
   * @param distances of each setup by {@link Trait#place}
   */
  static Held of(Reason reason, Columns all, int[] common, double[][] distances) {
    double[] sums = new double[common.length];
    for (Trait trait : Trait.OF_SETUP) {
      double steepness = reason.steepness(trait);
      double[] its = distances[trait.place()];
      for (int setup = 0; setup < sums.length; setup++) {
        sums[setup] += steepness * its[setup];
      }
    }
    int count = 0;
    for (int setup = 0; setup < sums.length; setup++) {
      sums[setup] = reason.holds(common[setup]) ? sums[setup] : NEVER;
      count += sums[setup] <= Reason.NOTHING ? all.size(setup) : 0;
    }
    int[] rows = new int[count];
    double[] apart = new double[count];
    int held = 0;
    for (int setup = 0; setup < common.length; setup++) {
      if (sums[setup] <= Reason.NOTHING) {
        for (int row = all.start(setup); row < all.start(setup + 1); row++) {
          rows[held] = row;
          apart[held++] = sums[setup];
        }
      }
    }
    return new Held(reason, rows, apart);
  }

  Reason reason() {
    return reason;
  }

  /** Whether it holds for the same setups with one as with the other in common. */
  boolean holdsAlike(int[] common, int[] other) {
    boolean alike = true;
    for (int setup = 0; setup < common.length; setup++) {
      alike &= reason.holds(common[setup]) == reason.holds(other[setup]);
    }
    return alike;
  }

  /**
   * Adds to each row what is shared with it for this reason.
   *
   * @param distances of each row by {@link Trait#place}
   * @param exponents room for them
   * @param exponentials room for them
   */
  void addTo(
      double[] likeness, double[][] distances, double[] exponents, double[] exponentials) {
    System.arraycopy(apart, 0, exponents, 0, apart.length);
    for (Trait trait : Trait.OF_DEMAND) {
      double steepness = reason.steepness(trait);
      if (steepness > 0) {
        add(steepness, distances[trait.place()], exponents);
      }
    }
    Exponential.ofMinus(exponents, exponentials, rows.length);
    double weight = reason.weight();
    for (int i = 0; i < rows.length; i++) {
      if (exponents[i] <= Reason.NOTHING) {
        likeness[rows[i]] += weight * exponentials[i];
      }
    }
  }

  private void add(double steepness, double[] distances, double[] exponents) {
    for (int i = 0; i < rows.length; i++) {
      exponents[i] += steepness * distances[rows[i]];
    }
  }
}
