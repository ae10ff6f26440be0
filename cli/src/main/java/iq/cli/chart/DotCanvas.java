package iq.cli.chart;

/** Lines of dots finer than a terminal's cells: two by four braille dots in each. */
final class DotCanvas {
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  private static final int BRAILLE = 0x2800;

  private final Cells cells;
  private final boolean unicode;

  DotCanvas(Cells cells, boolean unicode) {
    this.cells = cells;
    this.unicode = unicode;
  }

  /** The dot column of a place from 0 (left) to 1 (right). */
  int dotX(double fraction) {
    return (int) Math.round(fraction * (cells.width() * 2 - 1));
  }

  /** The dot row of a place from 0 (bottom) to 1 (top), counted from the top. */
  int dotY(double fraction) {
    return (int) Math.round((1 - fraction) * (cells.height() * 4 - 1));
  }

  int column(double fraction) {
    return dotX(fraction) / 2;
  }

  int row(double fraction) {
    return dotY(fraction) / 4;
  }

  void line(int x1, int y1, int x2, int y2, Tint tint) {
    int steps = Math.max(1, Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      dot((int) Math.round(x1 + part * (x2 - x1)), (int) Math.round(y1 + part * (y2 - y1)), tint);
    }
  }

  private void dot(int x, int y, Tint tint) {
    int row = y / 4;
    int column = x / 2;
    if (!unicode) {
      cells.put(row, column, '.', tint);
      return;
    }
    int before = cells.at(row, column);
    int dots = (before & ~0xFF) == BRAILLE ? before & 0xFF : 0;
    cells.put(row, column, (char) (BRAILLE | dots | BITS[y % 4][x % 2]), tint);
  }
}
