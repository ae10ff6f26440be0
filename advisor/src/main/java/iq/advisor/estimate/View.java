package iq.advisor.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many rows as one setup sees them. What no demand changes is computed once: which reasons hold with
 * which rows, and how far apart the setups are. For one thread.
 */
final class View {
  private final Columns rows;
  private final Traits setup;
  private final int[] common;
  private final double[] lasting;
  private final List<Held> fading;

  private final Room room;

  private View(
      Columns rows, Traits setup, int[] common, double[] lasting, List<Held> fading, Room room) {
    this.rows = rows;
    this.setup = setup;
    this.common = common;
    this.lasting = lasting;
    this.fading = fading;
    this.room = room;
  }

  /** These rows as the setup of a question sees them. */
  static View of(Columns rows, Traits asked) {
    int[] common = rows.common(asked);
    double[][] apart = apart(rows, asked);
    List<Held> fading =
        Likeness.FADING.stream().map(reason -> Held.of(reason, rows, common, apart)).toList();
    return new View(
        rows, asked, common, lasting(rows, common), fading, new Room(rows.rows()));
  }

  /** The same rows as the same setup sees them when another measures it. */
  View measuredAs(Traits other) {
    int[] itsCommon = rows.common(other);
    double[][] apart = apart(rows, other);
    List<Held> its =
        fading.stream()
            .map(held -> held.holdsAlike(common, itsCommon) ? held : Held.of(held.reason(), rows, itsCommon, apart))
            .toList();
    return new View(rows, other, itsCommon, lasting(rows, itsCommon), its, room);
  }

  private static double[][] apart(Columns rows, Traits asked) {
    double[][] apart = new double[Trait.COUNT][];
    for (Trait trait : Trait.OF_SETUP) {
      apart[trait.place()] = new double[rows.setups()];
      rows.distances(trait, asked, apart[trait.place()]);
    }
    return apart;
  }

  private static double[] lasting(Columns rows, int[] common) {
    double[] lasting = new double[rows.rows()];
    for (int setup = 0; setup < common.length; setup++) {
      double sum = Likeness.COMMON;
      for (Reason reason : Likeness.LASTING) {
        sum += reason.holds(common[setup]) ? reason.weight() : 0;
      }
      Arrays.fill(lasting, rows.start(setup), rows.start(setup + 1), sum);
    }
    return lasting;
  }

  /** Whether a question is of this setup. */
  boolean isOf(Traits asked) {
    return setup.ofOneSetup(asked);
  }

  /** What the setup has in common with that of rows that follow each other, as sums of {@link Same#bit}. */
  int[] common() {
    return common.clone();
  }

  /** Which rows share this with the setup. */
  IntStream sharing(Same one) {
    return IntStream.range(0, common.length)
        .filter(setup -> (common[setup] & one.bit()) != 0)
        .flatMap(setup -> IntStream.range(rows.start(setup), rows.start(setup + 1)));
  }

  /** The {@link Likeness} of each row to a question of this setup. */
  double[] likeness(Traits asked) {
    for (Trait trait : Trait.OF_DEMAND) {
      rows.distances(trait, asked, room.distances[trait.place()]);
    }
    double[] likeness = lasting.clone();
    for (Held held : fading) {
      held.addTo(likeness, room.distances, room.exponents, room.exponentials);
    }
    return likeness;
  }

  /**
   * Places of the rows nearest to a question, in order: all those of the curve of which it is, and
   * of equally near ones the first.
   *
   * @param likeness of each row to it
   */
  int[] nearest(double[] likeness, int most) {
    double[] near = likeness.clone();
    sharing(Same.BENCHMARK).forEach(row -> near[row] = Likeness.full());
    return highest(near, most);
  }

  private static int[] highest(double[] values, int most) {
    if (values.length <= most) {
      return IntStream.range(0, values.length).toArray();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted[values.length - most];
    int equal = 0;
    for (int i = values.length - most; i < values.length && sorted[i] == least; i++) {
      equal++;
    }
    int[] places = new int[most];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > least || (values[i] == least && equal-- > 0)) {
        places[next++] = i;
      }
    }
    return places;
  }

  /** Arrays to compute in: making them takes as long as a fifth of what is computed. */
  private static final class Room {
    /** Squared distances of rows, by {@link Trait#place}; of traits of a demand. */
    private final double[][] distances = new double[Trait.COUNT][];

    private final double[] exponents;
    private final double[] exponentials;

    private Room(int rows) {
      for (Trait trait : Trait.OF_DEMAND) {
        distances[trait.place()] = new double[rows];
      }
      exponents = new double[rows];
      exponentials = new double[rows];
    }
  }
}
