package iq.manifests.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Few rows of values in which any two (or three, ...) values of different axes meet. Greedy: each
 * row starts with a tuple that no row has yet, and takes on every other axis the value that adds
 * most tuples; of equals the one taken least. Deterministic.
 */
final class Rows {
  private static final int ANY = -1;

  private final int[] sizes;
  private final int strength;
  private final Set<List<Integer>> missing = new LinkedHashSet<>();
  private final int[][] taken;

  private Rows(int strength, int[] sizes) {
    this.sizes = sizes;
    this.strength = strength;
    this.taken = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    tuples(row(), 0, strength, missing);
  }

  /**
   * Rows over axes of these sizes.
   *
   * @param strength how many values of different axes meet: 2 for pairs
   */
  static List<int[]> of(int strength, int... sizes) {
    return new Rows(strength, sizes).all();
  }

  private List<int[]> all() {
    List<int[]> rows = new ArrayList<>();
    while (!missing.isEmpty()) {
      int[] row = missing.iterator().next().stream().mapToInt(Integer::intValue).toArray();
      for (int axis = 0; axis < row.length; axis++) {
        row[axis] = row[axis] == ANY ? best(row, axis) : row[axis];
        taken[axis][row[axis]]++;
      }
      missing.removeAll(tuplesOf(row));
      rows.add(row);
    }
    return rows;
  }

  private int best(int[] row, int axis) {
    int best = 0;
    long most = -1;
    for (int value = 0; value < sizes[axis]; value++) {
      int[] tried = row.clone();
      tried[axis] = value;
      long added = tuplesOf(tried).stream().filter(missing::contains).count();
      if (added > most || (added == most && taken[axis][value] < taken[axis][best])) {
        most = added;
        best = value;
      }
    }
    return best;
  }

  /** The tuples of a row as far as it is filled: lists as long as a row, ANY where it may differ. */
  private Set<List<Integer>> tuplesOf(int[] row) {
    Set<List<Integer>> tuples = new LinkedHashSet<>();
    choose(row, row(), 0, strength, tuples);
    return tuples;
  }

  private static void choose(
      int[] row, int[] tuple, int axis, int left, Set<List<Integer>> into) {
    if (left == 0) {
      into.add(Arrays.stream(tuple).boxed().toList());
      return;
    }
    for (int next = axis; next <= row.length - left; next++) {
      if (row[next] != ANY) {
        tuple[next] = row[next];
        choose(row, tuple, next + 1, left - 1, into);
        tuple[next] = ANY;
      }
    }
  }

  private void tuples(int[] tuple, int axis, int left, Set<List<Integer>> into) {
    if (left == 0) {
      into.add(Arrays.stream(tuple).boxed().toList());
      return;
    }
    for (int next = axis; next <= sizes.length - left; next++) {
      for (int value = 0; value < sizes[next]; value++) {
        tuple[next] = value;
        tuples(tuple, next + 1, left - 1, into);
      }
      tuple[next] = ANY;
    }
  }

  private int[] row() {
    int[] row = new int[sizes.length];
    Arrays.fill(row, ANY);
    return row;
  }
}
