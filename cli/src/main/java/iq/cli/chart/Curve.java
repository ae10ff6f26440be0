package iq.cli.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One server setup under rising load.
 *
 * @param label the setup's name in the legend, such as {@code "H100 x1"}
 * @param measured the measured or estimated load points, in order of load; at least one
 * @param path the curve between them as a dense polyline, or empty for straight lines
 * @param inflection the last point before latency climbs faster than throughput, or null if unknown
 * @param inflectionReached whether the measurements go beyond that point; if not, it is the
 *     furthest point measured and the true one may lie further on
 * @param operating where the server would run to answer the question, or null without a question
 * @param band where it may lie, for a curve that nobody measured; null for a measured one
 */
public record Curve(
    String label,
    List<Point> measured,
    List<Point> path,
    @Nullable Point inflection,
    boolean inflectionReached,
    @Nullable OperatingPoint operating,
    @Nullable Band band) {
  /** Copies the lists; needs a measured point, and an inflection point if it was reached. */
  public Curve {
    label = Checks.named("a curve's label", label);
    measured = List.copyOf(measured);
    path = List.copyOf(path);
    if (measured.isEmpty()) {
      throw new IllegalArgumentException("curve " + label + " has no measured point");
    }
    if (inflectionReached && inflection == null) {
      throw new IllegalArgumentException(
          "curve " + label + " says that it reached its inflection point but gives none");
    }
  }

  /** A measured curve. */
  public Curve(
      String label,
      List<Point> measured,
      List<Point> path,
      @Nullable Point inflection,
      boolean inflectionReached,
      @Nullable OperatingPoint operating) {
    this(label, measured, path, inflection, inflectionReached, operating, null);
  }

  /** What its points are, for legends. */
  String basis() {
    return band == null ? "measured" : "estimated";
  }

  /** The polyline to draw; a single point draws none. */
  List<Point> line() {
    return path.size() > 1 ? path : measured;
  }

  /** Everything that the axes have to hold. */
  Stream<Point> extent() {
    Point mark = inflection;
    OperatingPoint at = operating;
    Band around = band;
    return Stream.of(
            measured.stream(),
            path.stream(),
            around == null ? Stream.<Point>empty() : around.outline().stream(),
            mark == null ? Stream.<Point>empty() : Stream.of(mark),
            at == null ? Stream.<Point>empty() : Stream.of(Point.of(at.x(), at.y())))
        .flatMap(s -> s);
  }
}
