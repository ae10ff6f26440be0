package iq.cli.chart;

import iq.cli.chart.Scene.Circle;
import iq.cli.chart.Scene.Ink;
import iq.cli.chart.Scene.Pen;
import iq.cli.chart.Scene.Polygon;
import iq.cli.chart.Scene.Shape;
import iq.cli.chart.Scene.Spot;
import java.util.ArrayList;
import java.util.List;

/** The marks on a curve. Each curve has its own shape, so that colour is never the only clue. */
final class Markers {
  private static final Pen RIM = Pen.of(Palette.BACKGROUND, 1.2);

  private Markers() {}

  /** A measured point of the curve of that index. */
  static Shape measured(int index, Spot at) {
    Ink ink = Palette.curve(index);
    return switch (index % 8) {
      case 0 -> new Circle(at, 4.5, ink, RIM);
      case 1 -> polygon(at, 4, 45, 6, ink);
      case 2 -> polygon(at, 3, 180, 6.5, ink);
      case 3 -> polygon(at, 5, 0, 6, ink);
      case 4 -> star(at, 4, 45, 6.5, ink);
      case 5 -> polygon(at, 3, 90, 6.5, ink);
      case 6 -> star(at, 5, 0, 7, ink);
      default -> polygon(at, 6, 0, 5.5, ink);
    };
  }

  /** The inflection point: a green triangle, hollow if the measurements end before it. */
  static Shape inflection(Spot at, boolean reached) {
    Ink fill = reached ? Palette.INFLECTION : Palette.BACKGROUND;
    Pen pen = Pen.of(reached ? Ink.of(0x0B5D2E) : Palette.INFLECTION, reached ? 1.2 : 2.2);
    return new Polygon(ring(at, 3, 0, 9, 9), fill, pen);
  }

  /** The operating point: an amber diamond with a dark rim. */
  static Shape operating(Spot at) {
    return new Polygon(ring(at, 4, 0, 8.5, 8.5), Palette.OPERATING, Pen.of(Palette.TEXT, 1.6));
  }

  private static Shape polygon(Spot at, int corners, double turn, double radius, Ink ink) {
    return new Polygon(ring(at, corners, turn, radius, radius), ink, RIM);
  }

  private static Shape star(Spot at, int tips, double turn, double radius, Ink ink) {
    return new Polygon(ring(at, tips * 2, turn, radius, radius * 0.45), ink, RIM);
  }

  private static List<Spot> ring(Spot at, int corners, double turn, double even, double odd) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(turn + 360.0 * i / corners);
      double radius = i % 2 == 0 || even == odd ? even : odd;
      spots.add(new Spot(at.x() + radius * Math.sin(angle), at.y() - radius * Math.cos(angle)));
    }
    return List.copyOf(spots);
  }
}
