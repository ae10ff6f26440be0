package iq.cli.chart;

import iq.cli.chart.Scene.Anchor;
import iq.cli.chart.Scene.Box;
import iq.cli.chart.Scene.Shape;
import iq.cli.chart.Scene.Spot;
import iq.cli.chart.Scene.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The key to marks and curves, in rows. */
final class Legend {
  private static final double SIZE = 12.5;
  private static final double ROW = 19;
  private static final double MARK = 22;
  private static final double GAP = 26;

  private record Entry(Function<Spot, Shape> mark, String text) {}

  private record Placed(Entry entry, double x, int row) {}

  private final List<Placed> entries;

  private Legend(List<Placed> entries) {
    this.entries = entries;
  }

  static Legend of(Chart chart, double room) {
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    int row = 0;
    for (Entry entry : chart.single() ? single(chart) : compared(chart)) {
      String text = TextMetrics.fit(entry.text(), SIZE, false, room - MARK);
      double width = MARK + TextMetrics.width(text, SIZE, false);
      if (x > 0 && x + width > room) {
        x = 0;
        row++;
      }
      placed.add(new Placed(new Entry(entry.mark(), text), x, row));
      x += width + GAP;
    }
    return new Legend(List.copyOf(placed));
  }

  double height() {
    return (entries.getLast().row() + 1) * ROW;
  }

  List<Shape> shapes(double left, double top) {
    List<Shape> shapes = new ArrayList<>();
    for (Placed p : entries) {
      double y = top + p.row() * ROW + ROW / 2;
      shapes.add(p.entry().mark().apply(new Spot(left + p.x() + 8, y)));
      Spot at = new Spot(left + p.x() + MARK, y + 4);
      String text = p.entry().text();
      shapes.add(new Text(at, text, Anchor.START, SIZE, false, false, Palette.TEXT));
    }
    return shapes;
  }

  private static List<Entry> single(Chart chart) {
    Curve curve = chart.curves().getFirst();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(at -> Markers.measured(0, at), Wording.measured(chart)));
    Point mark = curve.inflection();
    if (mark != null) {
      String text = Wording.inflection(chart, curve, mark);
      entries.add(new Entry(at -> Markers.inflection(at, curve.inflectionReached()), text));
    }
    addBand(entries, chart);
    OperatingPoint at = curve.operating();
    if (at != null) {
      String text = "operating point: " + Wording.operating(chart, at);
      entries.add(new Entry(Markers::operating, text));
    }
    return entries;
  }

  private static void addBand(List<Entry> entries, Chart chart) {
    String band = Wording.band(chart);
    if (band != null) {
      entries.add(
          new Entry(at -> new Box(at.x() - 7, at.y() - 5, 14, 10, Palette.band(0)), band));
    }
  }

  private static List<Entry> compared(Chart chart) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < chart.curves().size(); i++) {
      int index = i;
      String text = Wording.legend(chart, chart.curves().get(i));
      entries.add(new Entry(at -> Markers.measured(index, at), text));
    }
    addBand(entries, chart);
    if (chart.curves().stream().anyMatch(Curve::inflectionReached)) {
      entries.add(new Entry(at -> Markers.inflection(at, true), "inflection point"));
    }
    if (chart.curves().stream().anyMatch(c -> c.inflection() != null && !c.inflectionReached())) {
      entries.add(new Entry(at -> Markers.inflection(at, false), "inflection point not reached"));
    }
    if (chart.curves().stream().anyMatch(c -> c.operating() != null)) {
      entries.add(new Entry(Markers::operating, "operating point"));
    }
    return entries;
  }
}
