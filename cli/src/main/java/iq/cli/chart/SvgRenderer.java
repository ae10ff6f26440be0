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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws a chart as an SVG document of its own, the same bytes for the same chart and size. */
public final class SvgRenderer {
  private static final String FONTS =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial,"
          + " sans-serif";

  private SvgRenderer() {}

  /** The SVG text, with a title and a description for readers who cannot see it. */
  public static String render(Chart chart, Size size) {
    return render(new Layout(chart, size).scene());
  }

  static String render(Scene scene) {
    int width = scene.size().width();
    int height = scene.size().height();
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    out.append(" viewBox=\"0 0 ").append(width).append(' ').append(height).append('"');
    out.append(" width=\"").append(width).append("\" height=\"").append(height).append('"');
    out.append(" font-family=\"").append(FONTS).append("\">\n");
    out.append("<title>").append(SvgText.escape(scene.title())).append("</title>\n");
    out.append("<desc>").append(SvgText.escape(scene.description())).append("</desc>\n");
    scene.shapes().forEach(shape -> out.append(element(shape)).append('\n'));
    return out.append("</svg>\n").toString();
  }

  private static String element(Shape shape) {
    return switch (shape) {
      case Box(double left, double top, double width, double height, Ink fill) ->
          "<rect" + at("x", left) + at("y", top) + at("width", width) + at("height", height)
              + fill(fill) + "/>";
      case Line(Spot from, Spot to, Pen pen) ->
          "<line" + at("x1", from.x()) + at("y1", from.y()) + at("x2", to.x()) + at("y2", to.y())
              + stroke(pen) + "/>";
      case Polyline(List<Spot> spots, Pen pen) ->
          "<polyline" + points(spots) + " fill=\"none\"" + stroke(pen)
              + " stroke-linejoin=\"round\"/>";
      case Circle(Spot center, double radius, Ink fill, Pen pen) ->
          "<circle" + at("cx", center.x()) + at("cy", center.y()) + at("r", radius) + fill(fill)
              + stroke(pen) + "/>";
      case Polygon(List<Spot> spots, Ink fill, Pen pen) ->
          "<polygon" + points(spots) + fill(fill) + stroke(pen) + " stroke-linejoin=\"round\"/>";
      case Text text -> SvgText.element(text);
    };
  }

  static String at(String name, double value) {
    return " " + name + "=\"" + Numbers.coordinate(value) + "\"";
  }

  static String fill(Ink ink) {
    String opacity = ink.opacity() < 1 ? at("fill-opacity", ink.opacity()) : "";
    return " fill=\"" + color(ink) + "\"" + opacity;
  }

  private static String stroke(@Nullable Pen pen) {
    if (pen == null) {
      return "";
    }
    String dashes = pen.dashed() ? " stroke-dasharray=\"6 4\"" : "";
    return " stroke=\"" + color(pen.ink()) + "\"" + at("stroke-width", pen.width()) + dashes;
  }

  private static String color(Ink ink) {
    return String.format(Locale.ROOT, "#%06x", ink.rgb());
  }

  private static String points(List<Spot> spots) {
    return spots.stream()
        .map(s -> Numbers.coordinate(s.x()) + "," + Numbers.coordinate(s.y()))
        .collect(Collectors.joining(" ", " points=\"", "\""));
  }
}
