package iq.cli.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws curves, marks, targets and labels into the cells of a terminal chart. */
final class TerminalPlot {
  private static final int[][] BESIDE = {
    {0, 1}, {0, -1}, {-1, 1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 0}, {1, 0}
  };

  private final Chart chart;
  private final Axis x;
  private final Axis y;
  private final Glyphs glyphs;
  private final Cells cells;
  private final DotCanvas dots;
  private final Set<TargetLine> labelled = new HashSet<>();

  TerminalPlot(Chart chart, Axis x, Axis y, Glyphs glyphs, Cells cells) {
    this.chart = chart;
    this.x = x;
    this.y = y;
    this.glyphs = glyphs;
    this.cells = cells;
    this.dots = new DotCanvas(cells, glyphs.unicode());
  }

  /** Draws everything; lines lie below marks, and labels take what room is left. */
  void draw() {
    for (int i = 0; i < chart.curves().size(); i++) {
      band(chart.curves().get(i).band(), Tint.curve(i));
    }
    chart.targets().forEach(this::target);
    for (int i = 0; i < chart.curves().size(); i++) {
      line(chart.curves().get(i).line(), Tint.curve(i));
    }
    for (int i = 0; i < chart.curves().size(); i++) {
      for (Point point : chart.curves().get(i).measured()) {
        mark(point.x(), point.y(), glyphs.measured(i), Tint.curve(i));
      }
    }
    chart.curves().forEach(this::marks);
    chart.targets().forEach(this::targetLabel);
    if (chart.single()) {
      chart.curves().getFirst().measured().forEach(this::pointLabel);
    }
  }

  /** The targets whose label found room on their line. */
  Set<TargetLine> labelled() {
    return Set.copyOf(labelled);
  }

  private void band(@Nullable Band band, Tint tint) {
    for (int row = 0; band != null && row < cells.height(); row++) {
      double up = 1 - (row + 0.5) / cells.height();
      for (int column = 0; column < cells.width(); column++) {
        if (band.holds(x, y, (column + 0.5) / cells.width(), up)) {
          cells.put(row, column, glyphs.band(), tint);
        }
      }
    }
  }

  private void target(TargetLine target) {
    int row = dots.row(y.fraction(target.y()));
    for (int column = 0; column < cells.width(); column++) {
      cells.put(row, column, glyphs.target(), Tint.TARGET);
    }
  }

  private void line(List<Point> points, Tint tint) {
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      dots.line(
          dots.dotX(x.fraction(from.x())),
          dots.dotY(y.fraction(from.y())),
          dots.dotX(x.fraction(to.x())),
          dots.dotY(y.fraction(to.y())),
          tint);
    }
  }

  private void marks(Curve curve) {
    Point mark = curve.inflection();
    if (mark != null) {
      mark(mark.x(), mark.y(), glyphs.inflection(curve.inflectionReached()), Tint.OPTIMAL);
    }
    OperatingPoint at = curve.operating();
    if (at != null) {
      mark(at.x(), at.y(), glyphs.operating(), Tint.OPERATING);
    }
  }

  private void mark(double atX, double atY, char glyph, Tint tint) {
    cells.put(dots.row(y.fraction(atY)), dots.column(x.fraction(atX)), glyph, tint);
  }

  private void targetLabel(TargetLine target) {
    String text = " " + oneColumnEach(target.label()) + " ";
    int row = dots.row(y.fraction(target.y()));
    for (int column = cells.width() - text.length() - 1; column > 0; column--) {
      if (cells.free(row, column, column + text.length(), glyphs.target())) {
        cells.put(row, column, text, Tint.TARGET);
        labelled.add(target);
        return;
      }
    }
  }

  private void pointLabel(Point point) {
    String label = point.label();
    if (label == null) {
      return;
    }
    String text = oneColumnEach(label);
    int length = text.length();
    int column = dots.column(x.fraction(point.x()));
    int row = dots.row(y.fraction(point.y()));
    for (int[] side : BESIDE) {
      int start =
          side[1] > 0 ? column + 1 : side[1] < 0 ? column - length : column - length / 2;
      boolean touches = side[0] == 0;
      int from = Math.max(0, start - (touches && side[1] > 0 ? 0 : 1));
      int to = Math.min(cells.width(), start + length + (touches && side[1] < 0 ? 0 : 1));
      if (start >= 0 && start + length <= cells.width() && cells.free(row + side[0], from, to, glyphs.band())) {
        cells.put(row + side[0], start, text, Tint.QUIET);
        return;
      }
    }
  }

  private String oneColumnEach(String text) {
    StringBuilder out = new StringBuilder(text.length());
    TerminalText.printable(text, glyphs.unicode())
        .codePoints()
        .filter(c -> TerminalText.columns(c) > 0)
        .forEach(c -> out.append(c > 0xFFFF || TerminalText.columns(c) > 1 ? '?' : (char) c));
    return out.toString();
  }
}
