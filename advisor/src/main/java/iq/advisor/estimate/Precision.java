package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The inverse of the covariance of all rows, noise included: from it follows what any group of them
 * would be predicted from the rest, without a fit for each group (Rasmussen and Williams, Gaussian
 * Processes for Machine Learning, 2006, section 5.4.2, for groups in place of single rows). Memory
 * grows with the square of the rows, time with the cube: 3,200 rows take 80 MB and some seconds.
 */
final class Precision {
  private final DMatrixRMaj inverse;

  private Precision(DMatrixRMaj inverse) {
    this.inverse = inverse;
  }

  static Precision of(List<Traits> rows) {
    int size = rows.size();
    DMatrixRMaj covariance = new DMatrixRMaj(size, size);
    IntStream.range(0, size)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < i; j++) {
                double shared = Likeness.between(rows.get(i), rows.get(j));
                covariance.set(i, j, shared);
                covariance.set(j, i, shared);
              }
              covariance.set(i, i, Likeness.full() + Likeness.NOISE);
            });
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    solver(covariance).invert(inverse);
    return new Precision(inverse);
  }

  private static LinearSolverDense<DMatrixRMaj> solver(DMatrixRMaj matrix) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(matrix.numRows);
    if (!solver.setA(matrix)) {
      throw new IllegalStateException("rows' covariance is not positive definite");
    }
    return solver;
  }

  /** The weight of each row in what all of them say together. */
  List<Said> weights(List<Learnt> rows) {
    DMatrixRMaj missed = new DMatrixRMaj(rows.size(), 2);
    for (int i = 0; i < rows.size(); i++) {
      missed.set(i, 0, rows.get(i).step());
      missed.set(i, 1, rows.get(i).first());
    }
    DMatrixRMaj weights = new DMatrixRMaj(rows.size(), 2);
    CommonOps_DDRM.mult(inverse, missed, weights);
    return list(weights);
  }

  /**
   * A group of rows as the rows outside of it see it.
   *
   * @param weights of all rows
   * @param group places of its rows
   */
  Blind blind(List<Said> weights, int[] group) {
    DMatrixRMaj own = new DMatrixRMaj(group.length, 2);
    for (int i = 0; i < group.length; i++) {
      own.set(i, 0, weights.get(group[i]).step());
      own.set(i, 1, weights.get(group[i]).first());
    }
    DMatrixRMaj open = new DMatrixRMaj(group.length, group.length);
    solver(block(group, group)).invert(open);
    DMatrixRMaj misses = new DMatrixRMaj(group.length, 2);
    CommonOps_DDRM.mult(open, own, misses);
    return new Blind(group, list(misses), open);
  }

  /** That of some of the rows, the others never seen. */
  Precision of(int[] kept, int[] left) {
    DMatrixRMaj some = block(kept, kept);
    if (left.length > 0) {
      DMatrixRMaj across = block(left, kept);
      DMatrixRMaj solved = new DMatrixRMaj(left.length, kept.length);
      solver(block(left, left)).solve(across, solved);
      CommonOps_DDRM.multAddTransA(-1, block(left, kept), solved, some);
    }
    return new Precision(some);
  }

  private DMatrixRMaj block(int[] rows, int[] columns) {
    DMatrixRMaj block = new DMatrixRMaj(rows.length, columns.length);
    for (int i = 0; i < rows.length; i++) {
      int from = rows[i] * inverse.numCols;
      for (int j = 0; j < columns.length; j++) {
        block.data[i * columns.length + j] = inverse.data[from + columns[j]];
      }
    }
    return block;
  }

  private static List<Said> list(DMatrixRMaj columns) {
    List<Said> list = new ArrayList<>();
    for (int i = 0; i < columns.numRows; i++) {
      list.add(new Said(columns.get(i, 0), columns.get(i, 1)));
    }
    return list;
  }
}
