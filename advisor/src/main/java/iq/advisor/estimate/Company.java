package iq.advisor.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The measured rows nearest to a question: how much they leave open there, and what those of them
 * say that are news. A Gaussian process on those rows alone (Rasmussen and Williams, Gaussian
 * Processes for Machine Learning, 2006, algorithm 2.1).
 */
final class Company {
  /** Rows that a question leans on; more change little. */
  static final int SIZE = 150;

  private final List<Learnt> members;
  private final Columns columns;
  private final View view;
  private final Triangle triangle;
  private final double[] step;
  private final double[] first;

  private Company(List<Learnt> members, Triangle triangle, Traits asked) {
    this.members = members;
    this.triangle = triangle;
    columns = Columns.of(members.stream().map(Learnt::traits).toList());
    view = columns.seenBy(asked);
    step = weights(members.stream().mapToDouble(Learnt::step).toArray());
    first = weights(members.stream().mapToDouble(Learnt::first).toArray());
  }

  /**
   * Some of these rows.
   *
   * @param some their places, in order
   * @param mutual of the same rows
   */
  static Company of(Traits asked, List<Learnt> rows, int[] some, Mutual mutual) {
    return new Company(
        IntStream.of(some).mapToObj(rows::get).toList(),
        Triangle.of(mutual.covariance(some)),
        asked);
  }

  List<Learnt> members() {
    return members;
  }

  /** A question among them. */
  Place place(Traits asked) {
    double[] shared = (view.isOf(asked) ? view : columns.seenBy(asked)).likeness(asked);
    return new Place(this, asked, shared, triangle.forward(shared));
  }

  /** What they say at a question. */
  Verdict on(Traits asked) {
    Place place = place(asked);
    Said news = new Said(dot(place.shared, step), dot(place.shared, first));
    return new Verdict(news, Math.max(place.left(), 0));
  }

  /** Zero where nothing is news. */
  private double[] weights(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == 0)
        ? values
        : triangle.back(triangle.forward(values));
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /**
   * @param news what the rows say that is not expected of them
   * @param left variance that the rows do not explain, in units of {@link Likeness}
   */
  record Verdict(Said news, double left) {}

  /** A question among the members: what it shares with each. */
  static final class Place {
    private final Company company;
    private final Traits asked;
    private final double[] shared;
    private final double[] solved;

    private Place(Company company, Traits asked, double[] shared, double[] solved) {
      this.company = company;
      this.asked = asked;
      this.shared = shared;
      this.solved = solved;
    }

    /** With each member, in their order. */
    double[] shared() {
      return shared.clone();
    }

    /** The weight of each member in a verdict, in their order. */
    double[] weights() {
      return company.triangle.back(solved);
    }

    /** The unexplained variance. */
    double left() {
      return Likeness.full() - dot(solved, solved);
    }

    /** The unexplained variance were another question measured. */
    double leftWith(Place measured) {
      double both = Likeness.between(asked, measured.asked) - dot(solved, measured.solved);
      return left() - both * both / (measured.left() + Likeness.NOISE);
    }
  }
}
