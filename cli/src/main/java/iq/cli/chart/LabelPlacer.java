package iq.cli.chart;

import iq.cli.chart.Scene.Anchor;
import iq.cli.chart.Scene.Ink;
import iq.cli.chart.Scene.Spot;
import iq.cli.chart.Scene.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels in a plot: none covers a line, a mark or another label. */
final class LabelPlacer {
  private static final double SIZE = 11.5;
  private static final double HEIGHT = 13;
  private static final double STEP = 3;
  private static final double[] NEAR_DISTANCES = {9, 14};
  private static final double[] FAR_DISTANCES = {13, 18, 26, 36};

  /** Directions to try: below right and above left of a rising curve first. */
  private static final double[][] DIRECTIONS = {
    {1, 1}, {-1, -1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {-1, 1}, {1, -1}
  };

  /** A taken rectangle. */
  private record Area(double left, double top, double right, double bottom) {
    boolean meets(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Frame frame;
  private final List<Area> taken = new ArrayList<>();

  LabelPlacer(Frame frame) {
    this.frame = frame;
  }

  void avoid(Spot center, double radius) {
    double x = center.x();
    double y = center.y();
    taken.add(new Area(x - radius, y - radius, x + radius, y + radius));
  }

  void avoidLines(List<Spot> spots) {
    for (int i = 1; i < spots.size(); i++) {
      avoidLine(spots.get(i - 1), spots.get(i));
    }
  }

  void avoidLine(Spot from, Spot to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    int steps = (int) Math.max(1, Math.ceil(length / STEP));
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      double x = from.x() + part * (to.x() - from.x());
      avoid(new Spot(x, from.y() + part * (to.y() - from.y())), 1.5);
    }
  }

  /** A label beside a spot, if there is room. */
  Optional<Text> placeNear(Spot spot, String label, boolean important, Ink ink) {
    double width = TextMetrics.width(label, SIZE, important);
    for (double distance : important ? FAR_DISTANCES : NEAR_DISTANCES) {
      for (double[] direction : DIRECTIONS) {
        boolean diagonal = direction[0] != 0 && direction[1] != 0;
        double reach = diagonal ? distance * 0.75 : distance;
        double x = spot.x() + direction[0] * (reach + width / 2);
        double y = spot.y() + direction[1] * (reach + HEIGHT / 2 - (diagonal ? 3 : 0));
        if (direction[0] == 0) {
          x = spot.x();
        }
        if (take(x, y, width)) {
          return Optional.of(text(x, y, label, important, ink));
        }
      }
    }
    return Optional.empty();
  }

  /** A label above or below a horizontal line, as far to the right as there is room. */
  Text placeOnLine(double lineY, String text) {
    String label = TextMetrics.fit(text, SIZE, false, frame.right() - frame.left() - 12);
    double width = TextMetrics.width(label, SIZE, false);
    for (double x = frame.right() - 6 - width / 2; x > frame.left() + width / 2; x -= 12) {
      for (double y : new double[] {lineY - 10, lineY + 10}) {
        if (take(x, y, width)) {
          return text(x, y, label, false, Palette.TARGET);
        }
      }
    }
    return text(frame.right() - 6 - width / 2, lineY - 10, label, false, Palette.TARGET);
  }

  private boolean take(double x, double y, double width) {
    Area area =
        new Area(x - width / 2 - 2, y - HEIGHT / 2, x + width / 2 + 2, y + HEIGHT / 2);
    boolean inside =
        area.left >= frame.left()
            && area.right <= frame.right()
            && area.top >= frame.top()
            && area.bottom <= frame.bottom();
    if (!inside || taken.stream().anyMatch(area::meets)) {
      return false;
    }
    taken.add(area);
    return true;
  }

  private static Text text(double x, double y, String label, boolean bold, Ink ink) {
    return new Text(new Spot(x, y + 4), label, Anchor.MIDDLE, SIZE, bold, true, ink);
  }
}
