package iq.cli.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing that no longer knows of curves: shapes in pixels, in the order to paint them.
 *
 * @param title for the head of an SVG document
 * @param description the drawing in words
 */
record Scene(Size size, String title, String description, List<Shape> shapes) {
  Scene {
    shapes = List.copyOf(shapes);
  }

  /** Where a text's own x lies in it. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A place, in pixels from the upper left corner. */
  record Spot(double x, double y) {}

  /** A colour (0xRRGGBB) and how much of it covers what lies below (0 to 1). */
  record Ink(int rgb, double opacity) {
    static Ink of(int rgb) {
      return new Ink(rgb, 1);
    }
  }

  /** How an outline is drawn; the width in pixels. */
  record Pen(Ink ink, double width, boolean dashed) {
    static Pen of(Ink ink, double width) {
      return new Pen(ink, width, false);
    }
  }

  /** A thing to paint. */
  sealed interface Shape {}

  /** A filled rectangle. */
  record Box(double left, double top, double width, double height, Ink fill) implements Shape {}

  /** A straight line. */
  record Line(Spot from, Spot to, Pen pen) implements Shape {}

  /** Connected straight lines. */
  record Polyline(List<Spot> spots, Pen pen) implements Shape {}

  /** A disc. */
  record Circle(Spot center, double radius, Ink fill, @Nullable Pen pen) implements Shape {}

  /** A closed, filled outline. */
  record Polygon(List<Spot> spots, Ink fill, @Nullable Pen pen) implements Shape {}

  /** One line of text; {@code at} is on its base line, and a halo keeps it legible over lines. */
  record Text(Spot at, String text, Anchor anchor, double size, boolean bold, boolean halo, Ink ink)
      implements Shape {}
}
