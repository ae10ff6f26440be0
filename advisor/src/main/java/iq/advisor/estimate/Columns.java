package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The traits of many rows, number by number: what a question shares with all of them is found in
 * passes over one number after the other, which a compiler makes fast. Rows of one setup that follow
 * each other, as those of a curve do, have the traits of that setup once.
 */
final class Columns {
  /** The first row of each setup, and at the end how many rows there are. */
  private final int[] starts;

  /** Of each setup, by the place in {@link Same#ALL}. */
  private final long[][] same;

  /** By the place of a number: of each setup where it is one of a setup, else of each row. */
  private final double[][] numbers;

  private Columns(int[] starts, long[][] same, double[][] numbers) {
    this.starts = starts;
    this.same = same;
    this.numbers = numbers;
  }

  static Columns of(List<Traits> rows) {
    int[] starts = starts(rows);
    List<Traits> setups = new ArrayList<>();
    for (int setup = 0; setup + 1 < starts.length; setup++) {
      setups.add(rows.get(starts[setup]));
    }
    long[][] same = new long[Same.ALL.size()][setups.size()];
    for (int i = 0; i < same.length; i++) {
      for (int setup = 0; setup < setups.size(); setup++) {
        same[i][setup] = setups.get(setup).same(i);
      }
    }
    double[][] numbers = new double[Trait.NUMBERS][];
    Trait.OF_SETUP.forEach(trait -> fill(numbers, trait, setups));
    Trait.OF_DEMAND.forEach(trait -> fill(numbers, trait, rows));
    return new Columns(starts, same, numbers);
  }

  private static int[] starts(List<Traits> rows) {
    int[] starts = new int[rows.size() + 1];
    int setups = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (row == 0 || !rows.get(row).ofOneSetup(rows.get(row - 1))) {
        starts[setups++] = row;
      }
    }
    starts[setups] = rows.size();
    return Arrays.copyOf(starts, setups + 1);
  }

  private static void fill(double[][] numbers, Trait trait, List<Traits> all) {
    for (int i = trait.from(); i < trait.to(); i++) {
      numbers[i] = new double[all.size()];
      for (int place = 0; place < all.size(); place++) {
        numbers[i][place] = all.get(place).number(i);
      }
    }
  }

  /** These rows as the setup of a question sees them. */
  View seenBy(Traits asked) {
    return View.of(this, asked);
  }

  int rows() {
    return starts[setups()];
  }

  int setups() {
    return starts.length - 1;
  }

  /** The first row of a setup; of the one after the last, how many rows there are. */
  int start(int setup) {
    return starts[setup];
  }

  /** How many rows are of a setup. */
  int size(int setup) {
    return starts[setup + 1] - starts[setup];
  }

  /** What each setup has in common with a question, as a sum of {@link Same#bit}. */
  int[] common(Traits asked) {
    int[] common = new int[setups()];
    for (int i = 0; i < same.length; i++) {
      long[] column = same[i];
      long its = asked.same(i);
      for (int setup = 0; setup < common.length; setup++) {
        common[setup] |= column[setup] == its ? 1 << i : 0;
      }
    }
    return common;
  }

  /**
   * Squared distances to each setup, or to each row, in a group of numbers.
   *
   * @param distances as many as there are, zero
   */
  void distances(Trait trait, Traits asked, double[] distances) {
    Arrays.fill(distances, 0);
    for (int i = trait.from(); i < trait.to(); i++) {
      double[] column = numbers[i];
      double its = asked.number(i);
      for (int place = 0; place < column.length; place++) {
        double difference = its - column[place];
        distances[place] += difference * difference;
      }
    }
  }
}
