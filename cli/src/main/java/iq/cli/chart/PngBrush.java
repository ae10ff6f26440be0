package iq.cli.chart;

import iq.cli.chart.Scene.Box;
import iq.cli.chart.Scene.Circle;
import iq.cli.chart.Scene.Ink;
import iq.cli.chart.Scene.Line;
import iq.cli.chart.Scene.Pen;
import iq.cli.chart.Scene.Polygon;
import iq.cli.chart.Scene.Polyline;
import iq.cli.chart.Scene.Shape;
import iq.cli.chart.Scene.Spot;
import iq.cli.chart.Scene.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints shapes with Java2D. */
final class PngBrush {
  private final Graphics2D graphics;
  private final PngFonts fonts;

  PngBrush(Graphics2D graphics) {
    this.graphics = graphics;
    this.fonts = PngFonts.ofThisMachine();
  }

  void paint(Shape shape) {
    switch (shape) {
      case Box(double left, double top, double width, double height, Ink fill) ->
          paint(new Rectangle2D.Double(left, top, width, height), fill, null);
      case Line(Spot from, Spot to, Pen pen) ->
          paint(new Line2D.Double(from.x(), from.y(), to.x(), to.y()), null, pen);
      case Polyline(List<Spot> spots, Pen pen) -> paint(path(spots), null, pen);
      case Circle(Spot center, double radius, Ink fill, Pen pen) ->
          paint(disc(center, radius), fill, pen);
      case Polygon(List<Spot> spots, Ink fill, Pen pen) -> {
        Path2D outline = path(spots);
        outline.closePath();
        paint(outline, fill, pen);
      }
      case Text text -> write(text);
    }
  }

  private void paint(java.awt.Shape shape, @Nullable Ink fill, @Nullable Pen pen) {
    if (fill != null) {
      graphics.setColor(color(fill));
      graphics.fill(shape);
    }
    if (pen != null) {
      graphics.setColor(color(pen.ink()));
      graphics.setStroke(stroke((float) pen.width(), pen.dashed()));
      graphics.draw(shape);
    }
  }

  private void write(Text text) {
    java.awt.Shape glyphs = fonts.outline(text, graphics.getFontRenderContext());
    if (text.halo()) {
      graphics.setColor(color(Palette.BACKGROUND));
      graphics.setStroke(stroke(3, false));
      graphics.draw(glyphs);
    }
    graphics.setColor(color(text.ink()));
    graphics.fill(glyphs);
  }

  private static java.awt.Shape disc(Spot center, double radius) {
    return new Ellipse2D.Double(
        center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  }

  private static Path2D path(List<Spot> spots) {
    Path2D path = new Path2D.Double();
    path.moveTo(spots.getFirst().x(), spots.getFirst().y());
    spots.stream().skip(1).forEach(s -> path.lineTo(s.x(), s.y()));
    return path;
  }

  private static BasicStroke stroke(float width, boolean dashed) {
    float[] dashes = dashed ? new float[] {6, 4} : null;
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }

  private static Color color(Ink ink) {
    int alpha = (int) Math.round(ink.opacity() * 255);
    return new Color((alpha << 24) | ink.rgb(), true);
  }
}
