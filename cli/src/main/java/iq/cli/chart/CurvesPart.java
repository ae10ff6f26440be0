package iq.cli.chart;

import iq.cli.chart.Scene.Ink;
import iq.cli.chart.Scene.Line;
import iq.cli.chart.Scene.Pen;
import iq.cli.chart.Scene.Polygon;
import iq.cli.chart.Scene.Polyline;
import iq.cli.chart.Scene.Shape;
import iq.cli.chart.Scene.Spot;
import java.util.ArrayList;
import java.util.List;

/** Draws the curves, their marks, the targets, and the labels that find room among them. */
final class CurvesPart {
  private final Chart chart;
  private final Frame frame;
  private final LabelPlacer labels;
  private final List<Shape> shapes = new ArrayList<>();

  private CurvesPart(Chart chart, Frame frame) {
    this.chart = chart;
    this.frame = frame;
    this.labels = new LabelPlacer(frame);
  }

  static List<Shape> shapes(Chart chart, Frame frame) {
    CurvesPart part = new CurvesPart(chart, frame);
    part.addBands();
    part.addTargets();
    part.addLines();
    part.addMeasured();
    part.addMarks();
    part.addTexts();
    return part.shapes;
  }

  private void addBands() {
    for (int i = 0; i < chart.curves().size(); i++) {
      Band band = chart.curves().get(i).band();
      if (band != null) {
        List<Spot> outline = band.outline().stream().map(frame::spot).toList();
        shapes.add(new Polygon(outline, Palette.band(i), null));
      }
    }
  }

  private void addTargets() {
    for (TargetLine target : chart.targets()) {
      double y = frame.py(target.y());
      Spot from = new Spot(frame.left(), y);
      Spot to = new Spot(frame.right(), y);
      shapes.add(new Line(from, to, new Pen(Palette.TARGET, 1.5, true)));
      labels.avoidLine(from, to);
    }
  }

  private void addLines() {
    for (int i = 0; i < chart.curves().size(); i++) {
      List<Spot> spots = chart.curves().get(i).line().stream().map(frame::spot).toList();
      if (spots.size() > 1) {
        shapes.add(new Polyline(spots, Pen.of(Palette.curve(i), 2.2)));
        labels.avoidLines(spots);
      }
    }
  }

  private void addMeasured() {
    for (int i = 0; i < chart.curves().size(); i++) {
      for (Point point : chart.curves().get(i).measured()) {
        shapes.add(Markers.measured(i, frame.spot(point)));
        labels.avoid(frame.spot(point), 5);
      }
    }
  }

  private void addMarks() {
    for (Curve curve : chart.curves()) {
      Point mark = curve.inflection();
      if (mark != null) {
        shapes.add(Markers.inflection(frame.spot(mark), curve.inflectionReached()));
        labels.avoid(frame.spot(mark), 9);
      }
      OperatingPoint at = curve.operating();
      if (at != null) {
        shapes.add(Markers.operating(spot(at)));
        labels.avoid(spot(at), 9);
      }
    }
  }

  private void addTexts() {
    for (TargetLine target : chart.targets()) {
      shapes.add(labels.placeOnLine(frame.py(target.y()), target.label()));
    }
    for (Curve curve : chart.curves()) {
      OperatingPoint at = curve.operating();
      if (at != null && chart.single()) {
        String text = "operating point, " + at.basis();
        labels.placeNear(spot(at), text, true, Palette.TEXT).ifPresent(shapes::add);
      }
      Point mark = curve.inflection();
      if (mark != null && chart.single()) {
        String text = curve.inflectionReached() ? "inflection point" : "inflection not reached";
        labels.placeNear(frame.spot(mark), text, true, Palette.OPTIMAL).ifPresent(shapes::add);
      }
    }
    for (int i = 0; i < chart.curves().size() && chart.showsPointLabels(); i++) {
      Ink ink = chart.single() ? Palette.QUIET : Palette.curve(i);
      chart.curves().get(i).measured().forEach(point -> addLabel(point, ink));
    }
  }

  private void addLabel(Point point, Ink ink) {
    String label = point.label();
    if (label != null) {
      labels.placeNear(frame.spot(point), label, false, ink).ifPresent(shapes::add);
    }
  }

  private Spot spot(OperatingPoint at) {
    return frame.spot(Point.of(at.x(), at.y()));
  }
}
