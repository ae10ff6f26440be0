package iq.cli.chart;

import iq.cli.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the axes of a terminal chart around its cells. */
final class TerminalAxes {
  private final Chart chart;
  private final Axis x;
  private final Axis y;
  private final Glyphs glyphs;
  private final Cells cells;
  private final DotCanvas dots;
  private final int gutter;

  TerminalAxes(Chart chart, Axis x, Axis y, Glyphs glyphs, Cells cells) {
    this.chart = chart;
    this.x = x;
    this.y = y;
    this.glyphs = glyphs;
    this.cells = cells;
    this.dots = new DotCanvas(cells, glyphs.unicode());
    this.gutter = gutter(y);
  }

  /** The columns that the labels of the vertical axis take, with a blank after them. */
  static int gutter(Axis y) {
    return 1 + y.majorTicks().stream().mapToInt(t -> t.label().length()).max().orElse(0);
  }

  /** The plot with its axes, tick labels and the caption of the horizontal axis. */
  List<Row> rows() {
    String[] labels = new String[cells.height()];
    Arrays.fill(labels, "");
    for (Tick tick : y.majorTicks()) {
      labels[dots.row(y.fractionAt(tick.at()))] = tick.label();
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < cells.height(); row++) {
      String label = " ".repeat(gutter - 1 - labels[row].length()) + labels[row] + " ";
      char line = labels[row].isEmpty() ? glyphs.yAxis() : glyphs.yTick();
      rows.add(
          Row.of(label, Tint.QUIET).add(String.valueOf(line), Tint.QUIET).addAll(cells.row(row)));
    }
    rows.add(horizontal());
    rows.add(Row.of(tickLabels(), Tint.QUIET));
    String caption = Wording.xCaption(chart, x);
    int indent = Math.max(0, (cells.width() - TerminalText.columns(caption)) / 2);
    rows.add(Row.of(" ".repeat(gutter + 1 + indent) + caption, Tint.PLAIN));
    return List.copyOf(rows);
  }

  private Row horizontal() {
    Cells line = new Cells(cells.width(), 1);
    for (int column = 0; column < line.width(); column++) {
      line.put(0, column, glyphs.xAxis(), Tint.QUIET);
    }
    for (Tick tick : x.majorTicks()) {
      line.put(0, dots.column(x.fractionAt(tick.at())), glyphs.xTick(), Tint.QUIET);
    }
    Curve curve = chart.zoned();
    Point mark = curve == null ? null : curve.inflection();
    if (curve != null && mark != null) {
      zones(line, dots.column(x.fraction(mark.x())), curve.inflectionReached());
    }
    return Row.of(" ".repeat(gutter) + glyphs.corner(), Tint.QUIET).addAll(line.row(0));
  }

  private void zones(Cells line, int border, boolean reached) {
    for (int column = 0; column < border; column++) {
      line.put(0, column, glyphs.optimal(), Tint.OPTIMAL);
    }
    for (int column = border + 1; reached && column < line.width(); column++) {
      line.put(0, column, glyphs.degrades(), Tint.DEGRADES);
    }
    line.put(0, border, glyphs.inflection(reached), Tint.OPTIMAL);
  }

  private String tickLabels() {
    StringBuilder out = new StringBuilder();
    int end = gutter + 1 + cells.width();
    for (Tick tick : x.majorTicks()) {
      int center = gutter + 1 + dots.column(x.fractionAt(tick.at()));
      int length = tick.label().length();
      int start = Math.min(Math.max(0, center - (length - 1) / 2), end - length);
      if (out.isEmpty() || start > out.length()) {
        out.append(" ".repeat(start - out.length())).append(tick.label());
      }
    }
    return out.toString();
  }
}
