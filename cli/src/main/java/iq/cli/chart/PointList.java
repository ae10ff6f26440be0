package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart as a list, for a terminal too narrow for a plot. */
final class PointList {
  private PointList() {}

  static List<Row> rows(Chart chart, Glyphs glyphs) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(chart.title(), Tint.BOLD));
    rows.add(Row.of(chart.x().caption() + ";", Tint.QUIET));
    rows.add(Row.of(chart.y().caption(), Tint.QUIET));
    for (int i = 0; i < chart.curves().size(); i++) {
      Curve curve = chart.curves().get(i);
      if (!chart.single()) {
        rows.add(Row.of(curve.label(), Tint.curve(i)));
      }
      char mark = glyphs.measured(i);
      Tint tint = Tint.curve(i);
      curve.measured().forEach(p -> rows.add(row(mark, tint, p.x(), p.y(), p.label())));
      addMarks(rows, curve, glyphs);
    }
    for (TargetLine target : chart.targets()) {
      rows.add(Row.of(glyphs.target() + " " + target.label(), Tint.TARGET));
    }
    return List.copyOf(rows);
  }

  private static void addMarks(List<Row> rows, Curve curve, Glyphs glyphs) {
    Point mark = curve.inflection();
    if (mark != null) {
      char glyph = glyphs.inflection(curve.inflectionReached());
      String note = curve.inflectionReached() ? "inflection" : "not reached";
      rows.add(row(glyph, Tint.OPTIMAL, mark.x(), mark.y(), note));
    }
    OperatingPoint at = curve.operating();
    if (at != null) {
      rows.add(row(glyphs.operating(), Tint.OPERATING, at.x(), at.y(), at.basis()));
    }
  }

  private static Row row(
      char glyph, Tint tint, double x, double y, @Nullable String note) {
    String text = " " + Numbers.value(x) + "; " + Numbers.value(y);
    return Row.of(String.valueOf(glyph), tint)
        .add(note == null ? text : text + " (" + note + ")", Tint.PLAIN);
  }
}
