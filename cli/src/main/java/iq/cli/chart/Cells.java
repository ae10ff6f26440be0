package iq.cli.chart;

import java.util.Arrays;

/** The plot area of a terminal chart: characters of one column each, and their colours. */
final class Cells {
  private static final char BLANK = ' ';

  private final int width;
  private final char[][] letters;
  private final Tint[][] tints;

  Cells(int width, int height) {
    this.width = width;
    letters = new char[height][width];
    tints = new Tint[height][width];
    for (int row = 0; row < height; row++) {
      Arrays.fill(letters[row], BLANK);
      Arrays.fill(tints[row], Tint.PLAIN);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return letters.length;
  }

  void put(int row, int column, char letter, Tint tint) {
    letters[row][column] = letter;
    tints[row][column] = tint;
  }

  void put(int row, int column, String text, Tint tint) {
    for (int i = 0; i < text.length(); i++) {
      put(row, column + i, text.charAt(i), tint);
    }
  }

  char at(int row, int column) {
    return letters[row][column];
  }

  /** Whether the cells lie in the plot and hold nothing but blanks or {@code also}. */
  boolean free(int row, int from, int to, char also) {
    if (row < 0 || row >= height() || from < 0 || to > width) {
      return false;
    }
    for (int column = from; column < to; column++) {
      char letter = letters[row][column];
      if (letter != BLANK && letter != also) {
        return false;
      }
    }
    return true;
  }

  boolean free(int row, int from, int to) {
    return free(row, from, to, BLANK);
  }

  /** One row as runs of equal colour. */
  Row row(int row) {
    Row out = new Row();
    int start = 0;
    for (int column = 1; column <= width; column++) {
      if (column == width || tints[row][column] != tints[row][start]) {
        out.add(new String(letters[row], start, column - start), tints[row][start]);
        start = column;
      }
    }
    return out;
  }
}
