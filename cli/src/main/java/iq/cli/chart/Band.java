package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a curve that nobody measured may lie.
 *
 * @param label what it is, such as {@code "90 % interval"}
 * @param upper the end of more latency and less throughput, in order of load
 * @param lower the other end, at the same loads
 */
public record Band(String label, List<Point> upper, List<Point> lower) {
  /** Copies the lists; needs two points at each end. */
  public Band {
    label = Checks.named("a band's label", label);
    upper = List.copyOf(upper);
    lower = List.copyOf(lower);
    if (upper.size() < 2 || lower.size() < 2) {
      throw new IllegalArgumentException("band " + label + " needs two points at each end");
    }
  }

  /** The closed line around it. */
  List<Point> outline() {
    List<Point> outline = new ArrayList<>(upper);
    outline.addAll(lower.reversed());
    return outline;
  }

  /** Whether a place lies in it, as the axes draw them: an odd number of its sides lie to the right. */
  boolean holds(Axis x, Axis y, double acrossFraction, double upFraction) {
    List<Point> outline = outline();
    boolean inside = false;
    Point from = outline.getLast();
    for (Point to : outline) {
      double fromY = y.fraction(from.y());
      double toY = y.fraction(to.y());
      if ((fromY > upFraction) != (toY > upFraction)) {
        double share = (upFraction - fromY) / (toY - fromY);
        double at = x.fraction(from.x()) + share * (x.fraction(to.x()) - x.fraction(from.x()));
        inside ^= at > acrossFraction;
      }
      from = to;
    }
    return inside;
  }
}
