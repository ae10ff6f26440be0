package iq.advisor.curve;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the inflection points of online curves with three or more different loads lie. Many on the
 * last load say that a source's sweeps stop before saturation, many on the first that they start
 * beyond it.
 *
 * @param rows by source and load kind
 */
public record InflectionSummary(List<Row> rows) {

  /**
   * The curves of one source and load kind, counted by the place of their inflection point among
   * the points that have what it was judged by.
   *
   * @param source id of the source
   * @param only curves where a single point has it
   */
  public record Row(
      String source, LoadKind loadKind, int first, int inner, int last, int only) {

    /** All curves. */
    public int curves() {
      return first + inner + last + only;
    }
  }

  public InflectionSummary {
    rows = List.copyOf(rows);
  }

  /** Counts the online benchmarks of a list. */
  public static InflectionSummary of(List<Benchmark> benchmarks) {
    Map<Key, int[]> counts = new TreeMap<>(Key.ORDER);
    for (Benchmark benchmark : benchmarks) {
      for (Curve curve : LeaveOneOut.onlineCurves(List.of(benchmark))) {
        Inflection inflection = curve.inflection();
        if (inflection != null) {
          Key key = new Key(benchmark.provenance().source().id(), benchmark.loadKind());
          counts.computeIfAbsent(key, _ -> new int[4])[place(inflection.where())]++;
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, n) -> rows.add(new Row(key.source(), key.loadKind(), n[0], n[1], n[2], n[3])));
    return new InflectionSummary(rows);
  }

  private record Key(String source, LoadKind loadKind) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::source).thenComparing(Key::loadKind);
  }

  private static int place(Inflection.Where where) {
    return switch (where) {
      case FIRST_LOAD -> 0;
      case INNER -> 1;
      case LAST_LOAD -> 2;
      case ONLY_POINT -> 3;
    };
  }
}
