package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines below a terminal chart: what the zones and the marks mean. */
final class TerminalLegend {
  private static final String GAP = "   ";

  private final Chart chart;
  private final Glyphs glyphs;

  TerminalLegend(Chart chart, Glyphs glyphs) {
    this.chart = chart;
    this.glyphs = glyphs;
  }

  /** The zones of the horizontal axis in words; empty without zones. */
  List<Row> zones(int width) {
    Curve curve = chart.zoned();
    Point mark = curve == null ? null : curve.inflection();
    if (curve == null || mark == null) {
      return List.of();
    }
    String stretch = String.valueOf(glyphs.optimal()).repeat(2) + " ";
    String sign = String.valueOf(glyphs.inflection(curve.inflectionReached()));
    List<Row> entries = new ArrayList<>();
    entries.add(
        Row.of(stretch + Wording.OPTIMAL + " up to ", Tint.OPTIMAL)
            .add(sign, Tint.OPTIMAL)
            .add(" " + chart.x().text(mark.x()), Tint.OPTIMAL));
    entries.add(
        curve.inflectionReached()
            ? Row.of(
                String.valueOf(glyphs.degrades()).repeat(2) + " " + Wording.DEGRADES,
                Tint.DEGRADES)
            : Row.of("inflection point not reached", Tint.QUIET));
    return flow(entries, width);
  }

  /** The marks, and the targets whose label found no room on their line. */
  List<Row> marks(int width, Set<TargetLine> labelled) {
    List<Row> entries = new ArrayList<>();
    if (chart.single()) {
      entries.add(entry(glyphs.measured(0), Tint.curve(0), Wording.measured(chart)));
      Band band = chart.curves().getFirst().band();
      if (band != null) {
        entries.add(entry(glyphs.band(), Tint.curve(0), band.label()));
      }
      OperatingPoint at = chart.curves().getFirst().operating();
      if (at != null) {
        String text = "operating point: " + Wording.operating(chart, at);
        entries.add(entry(glyphs.operating(), Tint.OPERATING, text));
      }
    } else {
      addCompared(entries);
    }
    for (TargetLine target : chart.targets()) {
      if (!labelled.contains(target)) {
        entries.add(entry(glyphs.target(), Tint.TARGET, target.label()));
      }
    }
    return flow(entries, width);
  }

  private void addCompared(List<Row> entries) {
    String band = Wording.band(chart);
    if (band != null) {
      entries.add(entry(glyphs.band(), Tint.PLAIN, band));
    }
    for (int i = 0; i < chart.curves().size(); i++) {
      String text = Wording.legend(chart, chart.curves().get(i));
      entries.add(entry(glyphs.measured(i), Tint.curve(i), text));
    }
    if (chart.curves().stream().anyMatch(Curve::inflectionReached)) {
      entries.add(entry(glyphs.inflection(), Tint.OPTIMAL, "inflection point"));
    }
    if (chart.curves().stream().anyMatch(c -> c.inflection() != null && !c.inflectionReached())) {
      entries.add(entry(glyphs.notReached(), Tint.OPTIMAL, "inflection point not reached"));
    }
    if (chart.curves().stream().anyMatch(c -> c.operating() != null)) {
      entries.add(entry(glyphs.operating(), Tint.OPERATING, "operating point"));
    }
  }

  private static Row entry(char glyph, Tint tint, String text) {
    return Row.of(String.valueOf(glyph), tint).add(" " + text, Tint.PLAIN);
  }

  private static List<Row> flow(List<Row> entries, int width) {
    List<Row> rows = new ArrayList<>();
    Row current = new Row();
    for (Row entry : entries) {
      int needed = current.columns() + GAP.length() + entry.columns();
      if (current.columns() > 0 && needed > width) {
        rows.add(current);
        current = new Row();
      }
      if (current.columns() > 0) {
        current.add(GAP, Tint.PLAIN);
      }
      current.addAll(entry);
    }
    rows.add(current);
    return List.copyOf(rows);
  }
}
