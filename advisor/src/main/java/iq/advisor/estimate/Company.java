package iq.advisor.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealVector;

/**
 * The measured rows nearest to a question: how much they leave open there, and what those of them
 * say that are news. A Gaussian process on those rows alone (Rasmussen and Williams, Gaussian
 * Processes for Machine Learning, 2006, algorithm 2.1).
 */
final class Company {
  /** Rows that a question leans on; more change little. */
  static final int SIZE = 200;

  private final List<Learnt> members;
  private final DecompositionSolver solver;
  private final RealVector step;
  private final RealVector first;

  private Company(List<Learnt> members) {
    this.members = members;
    int size = members.size();
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        covariance[i][j] =
            Likeness.between(members.get(i).traits(), members.get(j).traits());
        covariance[j][i] = covariance[i][j];
      }
      covariance[i][i] = Likeness.full() + Likeness.NOISE;
    }
    solver = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false)).getSolver();
    step = solver.solve(vector(members.stream().mapToDouble(Learnt::step).toArray()));
    first = solver.solve(vector(members.stream().mapToDouble(Learnt::first).toArray()));
  }

  /** The nearest of these rows, and all those of the curve of which a question is. */
  static Company of(Traits asked, List<Learnt> rows) {
    double[] likeness = new double[rows.size()];
    for (int i = 0; i < likeness.length; i++) {
      Traits row = rows.get(i).traits();
      likeness[i] =
          asked.share(Same.BENCHMARK, row) ? Likeness.full() : Likeness.between(asked, row);
    }
    List<Learnt> nearest =
        IntStream.range(0, likeness.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -likeness[i]))
            .limit(SIZE)
            .sorted()
            .map(rows::get)
            .toList();
    return new Company(nearest);
  }

  List<Learnt> members() {
    return members;
  }

  /** What they say at a question. */
  Verdict on(Traits asked) {
    RealVector shared = shared(asked);
    double left = Likeness.full() - shared.dotProduct(solver.solve(shared));
    Said news = new Said(shared.dotProduct(step), shared.dotProduct(first));
    return new Verdict(news, Math.max(left, 0));
  }

  /** The weight of each member in a verdict, in their order. */
  double[] weights(Traits asked) {
    return solver.solve(shared(asked)).toArray();
  }

  /** The unexplained variance at one question were another measured. */
  double leftWith(Traits asked, Traits measured) {
    RealVector one = shared(asked);
    RealVector other = shared(measured);
    RealVector solved = solver.solve(other);
    double own = Likeness.full() - one.dotProduct(solver.solve(one));
    double both = Likeness.between(asked, measured) - one.dotProduct(solved);
    double its = Likeness.full() - other.dotProduct(solved) + Likeness.NOISE;
    return own - both * both / its;
  }

  private RealVector shared(Traits asked) {
    double[] shared = new double[members.size()];
    Arrays.setAll(shared, i -> Likeness.between(asked, members.get(i).traits()));
    return vector(shared);
  }

  private static RealVector vector(double[] values) {
    return new ArrayRealVector(values, false);
  }

  /**
   * @param news what the rows say that is not expected of them
   * @param left variance that the rows do not explain, in units of {@link Likeness}
   */
  record Verdict(Said news, double left) {}
}
