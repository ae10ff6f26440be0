package iq.cli.output;

import iq.cli.output.Column.Align;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a table are shown, how wide each is and how many blanks stand between them.
 *
 * <p>Where the terminal is too narrow, in this order until the table fits: one blank between columns instead of two; headings wrapped
 * at their blanks; text shortened, the widest column first, to the columns' least widths; the columns of least priority left out
 * (of equals, the rightmost).
 */
final class TableLayout {
  final List<Integer> shown = new ArrayList<>();
  final List<String> dropped = new ArrayList<>();
  private final List<Integer> droppedColumns = new ArrayList<>();
  final int[] widths;
  int gap = 2;

  /** Least widths with whole cells under wrapped headings, and with shortened cells too. */
  private final int[] wrapped;

  private final int[] shortened;
  private final int[] natural;

  /** @param width 0 for no bound */
  TableLayout(List<Column> columns, List<List<String>> cells, boolean heading, int width) {
    int n = columns.size();
    natural = new int[n];
    wrapped = new int[n];
    shortened = new int[n];
    for (int c = 0; c < n; c++) {
      measure(c, columns.get(c), cells, heading);
      shown.add(c);
    }
    widths = natural.clone();
    while (width > 0 && !fits(width) && shown.size() > 1) {
      drop(columns);
    }
    if (width > 0 && shown.size() == 1) {
      int only = shown.getFirst();
      widths[only] = Math.min(natural[only], width);
    }
  }

  private void measure(int c, Column column, List<List<String>> cells, boolean heading) {
    int widest = 0;
    for (List<String> row : cells) {
      widest = Math.max(widest, DisplayWidth.of(row.get(c)));
    }
    int longestWord = heading ? longestWord(column.header()) : 0;
    natural[c] = Math.max(widest, heading ? DisplayWidth.of(column.header()) : 0);
    wrapped[c] = Math.max(widest, longestWord);
    boolean fixed = column.align() == Align.RIGHT;
    shortened[c] = fixed ? wrapped[c] : Math.max(Math.min(widest, Math.max(1, column.minWidth())), longestWord);
  }

  private static int longestWord(String text) {
    int longest = 0;
    int start = 0;
    while (start < text.length()) {
      int blank = text.indexOf(' ', start);
      int end = blank < 0 ? text.length() : blank;
      longest = Math.max(longest, DisplayWidth.of(text.substring(start, end)));
      start = end + 1;
    }
    return longest;
  }

  /** Finds the widths for the columns shown; false if there are none that fit. */
  private boolean fits(int width) {
    for (int c : shown) {
      widths[c] = natural[c];
    }
    gap = 2;
    if (total() <= width) {
      return true;
    }
    gap = 1;
    shrink(wrapped, width);
    shrink(shortened, width);
    return total() <= width;
  }

  /** Narrows the widest column by one again and again, never below its least width. */
  private void shrink(int[] least, int width) {
    int excess = total() - width;
    while (excess > 0) {
      int widest = -1;
      for (int c : shown) {
        if (widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest])) {
          widest = c;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      excess--;
    }
  }

  private int total() {
    int total = gap * (shown.size() - 1);
    for (int c : shown) {
      total += widths[c];
    }
    return total;
  }

  private void drop(List<Column> columns) {
    int least = 0;
    for (int i = 1; i < shown.size(); i++) {
      if (columns.get(shown.get(i)).priority() <= columns.get(shown.get(least)).priority()) {
        least = i;
      }
    }
    int column = shown.remove(/* index */ least);
    int at = 0;
    while (at < droppedColumns.size() && droppedColumns.get(at) < column) {
      at++;
    }
    droppedColumns.add(at, column);
    dropped.add(at, columns.get(column).header());
  }
}
