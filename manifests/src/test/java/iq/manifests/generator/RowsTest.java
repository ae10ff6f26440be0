package iq.manifests.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final int[] SIZES = {8, 6, 5, 3, 2, 2};

  @Test
  void anyTwoValuesMeetInSomeRow() {
    List<int[]> rows = Rows.of(2, SIZES);

    Set<List<Integer>> met = new HashSet<>();
    int pairs = 0;
    for (int a = 0; a < SIZES.length; a++) {
      for (int b = a + 1; b < SIZES.length; b++) {
        for (int[] row : rows) {
          met.add(List.of(a, row[a], b, row[b]));
        }
        pairs += SIZES[a] * SIZES[b];
      }
    }
    assertThat(met).hasSize(pairs);
    assertThat(rows).hasSizeLessThan(8 * 6 * 5 / 4).allMatch(RowsTest::inRange);
  }

  @Test
  void anyThreeValuesMeetInSomeRow() {
    List<int[]> rows = Rows.of(3, SIZES);

    for (int first = 0; first < 8; first++) {
      for (int second = 0; second < 6; second++) {
        for (int third = 0; third < 5; third++) {
          int[] wanted = {first, second, third};
          assertThat(rows).anyMatch(row -> Arrays.equals(Arrays.copyOf(row, 3), wanted));
        }
      }
    }
    for (int value = 0; value < 2 * 2 * 3; value++) {
      int[] wanted = {value / 4, value / 2 % 2, value % 2};
      assertThat(rows).anyMatch(row -> Arrays.equals(Arrays.copyOfRange(row, 3, 6), wanted));
    }
  }

  @Test
  void theSameRowsEveryTime() {
    assertThat(Rows.of(2, SIZES).toArray(int[][]::new))
        .isDeepEqualTo(Rows.of(2, SIZES).toArray(int[][]::new));
  }

  private static boolean inRange(int[] row) {
    for (int axis = 0; axis < row.length; axis++) {
      if (row[axis] < 0 || row[axis] >= SIZES[axis]) {
        return false;
      }
    }
    return true;
  }
}
