package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equations of a covariance are solved, whether its rows come in fours or not. */
class TriangleTest {
  private static double covariance(int row, int column) {
    return (row == column ? 0.09 : 0) + 3 * Math.exp(-0.1 * Math.abs(row - column));
  }

  private static double[][] upper(int size) {
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        rows[i][j] = covariance(i, j);
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 11, 50})
  void forwardAndBackSolveIt(int size) {
    double[] known = new double[size];
    for (int i = 0; i < size; i++) {
      known[i] = Math.sin(i);
    }
    Triangle triangle = Triangle.of(upper(size));
    double[] x = triangle.back(triangle.forward(known));

    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += covariance(i, j) * x[j];
      }
      assertThat(sum).isCloseTo(known[i], within(1e-11));
    }
  }

  @Test
  void whatIsNoCovarianceIsRefused() {
    assertThatThrownBy(() -> Triangle.of(new double[][] {{1, 2}, {0, 1}}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rows' covariance is not positive definite");
  }
}
