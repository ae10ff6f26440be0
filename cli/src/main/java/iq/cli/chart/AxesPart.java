package iq.cli.chart;

import iq.cli.chart.Axis.Tick;
import iq.cli.chart.Scene.Anchor;
import iq.cli.chart.Scene.Box;
import iq.cli.chart.Scene.Ink;
import iq.cli.chart.Scene.Line;
import iq.cli.chart.Scene.Pen;
import iq.cli.chart.Scene.Shape;
import iq.cli.chart.Scene.Spot;
import iq.cli.chart.Scene.Text;
import java.util.ArrayList;
import java.util.List;

/** Draws the zones, the grid and the axes around a plot. */
final class AxesPart {
  /** The height that tick labels and the x caption take below the plot. */
  static final double BELOW = 50;

  private static final double SIZE = 12;
  private static final double CAPTION = 24;
  private static final double STRIP = 4;

  private AxesPart() {}

  /** The height that the y caption and the zone captions take above the plot. */
  static double above(Chart chart) {
    return CAPTION + (chart.zoned() == null ? 4 : 24);
  }

  /** The width that tick labels take beside the plot. */
  static double labelWidth(Axis y) {
    return 10
        + y.majorTicks().stream()
            .mapToDouble(t -> TextMetrics.width(t.label(), SIZE, false))
            .max()
            .orElse(0);
  }

  static List<Shape> shapes(Chart chart, Frame f) {
    List<Shape> shapes = new ArrayList<>();
    addGrid(shapes, f);
    addZones(shapes, chart, f);
    Spot corner = new Spot(f.left(), f.bottom());
    shapes.add(new Line(corner, new Spot(f.right(), f.bottom()), Pen.of(Palette.FRAME, 1.2)));
    double captionY = f.top() - above(chart) + CAPTION - 6;
    shapes.add(
        text(Layout.MARGIN, captionY, Wording.yCaption(chart, f.y()), Anchor.START, Palette.TEXT));
    String caption = Wording.xCaption(chart, f.x());
    double middle = (f.left() + f.right()) / 2;
    shapes.add(text(middle, f.bottom() + 38, caption, Anchor.MIDDLE, Palette.TEXT));
    return shapes;
  }

  private static void addGrid(List<Shape> shapes, Frame f) {
    for (Tick tick : f.x().ticks()) {
      double x = f.tickX(tick);
      Spot low = new Spot(x, tick.major() ? f.bottom() + 5 : f.bottom());
      shapes.add(new Line(low, new Spot(x, f.top()), pen(tick)));
      if (tick.major()) {
        shapes.add(text(x, f.bottom() + 19, tick.label(), Anchor.MIDDLE, Palette.QUIET));
      }
    }
    for (Tick tick : f.y().ticks()) {
      double y = f.tickY(tick);
      shapes.add(new Line(new Spot(f.left(), y), new Spot(f.right(), y), pen(tick)));
      if (tick.major()) {
        shapes.add(text(f.left() - 8, y + 4, tick.label(), Anchor.END, Palette.QUIET));
      }
    }
  }

  private static Pen pen(Tick tick) {
    return Pen.of(tick.major() ? Palette.GRID : Palette.GRID_MINOR, 1);
  }

  private static void addZones(List<Shape> shapes, Chart chart, Frame f) {
    Curve curve = chart.zoned();
    Point mark = curve == null ? null : curve.inflection();
    if (curve == null || mark == null) {
      return;
    }
    double border = f.px(mark.x());
    double captionY = f.top() - STRIP - 5;
    addZone(shapes, f, f.left(), border, Palette.OPTIMAL_ZONE, Palette.OPTIMAL);
    shapes.add(text(f.left(), captionY, Wording.optimal(curve), Anchor.START, Palette.OPTIMAL));
    if (curve.inflectionReached()) {
      addZone(shapes, f, border, f.right(), Palette.DEGRADES_ZONE, Palette.DEGRADES);
      shapes.add(text(f.right(), captionY, Wording.DEGRADES, Anchor.END, Palette.DEGRADES));
    }
  }

  private static void addZone(
      List<Shape> shapes, Frame f, double left, double right, Ink fill, Ink strip) {
    shapes.add(new Box(left, f.top(), right - left, f.bottom() - f.top(), fill));
    shapes.add(new Box(left, f.top() - STRIP, right - left, STRIP, strip));
  }

  private static Text text(double x, double y, String text, Anchor anchor, Ink ink) {
    return new Text(new Spot(x, y), text, anchor, SIZE, false, false, ink);
  }
}
