package iq.advisor.estimate;

import java.util.List;

/**
 * What measured rows share with each other. It is the same for every question, so what one asked for
 * is kept for the next. For many threads.
 */
final class Mutual {
  /** Numbers that are kept, of 8 bytes each. All pairs of 3,200 rows are 5 million. */
  private static final int MOST = 2_000_000;

  private final List<Traits> rows;
  private final int most;

  /** Of a row, with itself and those after it; 0 where nobody asked, null where of none. */
  private double[][] shared;

  private int kept;

  Mutual(List<Traits> rows) {
    this(rows, MOST);
  }

  /**
   * @param most numbers to keep; beyond them all are forgotten
   */
  Mutual(List<Traits> rows, int most) {
    this.rows = rows;
    this.most = most;
    shared = new double[rows.size()][];
  }

  /**
   * The covariance of some rows, noise included.
   *
   * @param some their places, in order
   * @return by row, from itself on
   */
  synchronized double[][] covariance(int[] some) {
    double[][] covariance = new double[some.length][some.length];
    for (int i = 0; i < some.length; i++) {
      double[] its = shared(some[i]);
      covariance[i][i] = Likeness.full() + Likeness.NOISE;
      for (int j = i + 1; j < some.length; j++) {
        int apart = some[j] - some[i];
        if (its[apart] == 0) {
          its[apart] = Likeness.between(rows.get(some[i]), rows.get(some[j]));
        }
        covariance[i][j] = its[apart];
      }
    }
    return covariance;
  }

  /** How many numbers are kept, those that nobody asked for included. */
  synchronized int kept() {
    return kept;
  }

  private double[] shared(int row) {
    if (shared[row] == null) {
      int more = rows.size() - row;
      if (kept + more > most) {
        shared = new double[rows.size()][];
        kept = 0;
      }
      shared[row] = new double[more];
      kept += more;
    }
    return shared[row];
  }
}
