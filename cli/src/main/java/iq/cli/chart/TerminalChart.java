package iq.cli.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws charts as text: a plot of braille dots or, on a terminal without Unicode, of ASCII.
 *
 * @param width the columns to use, at least 20; no line is longer. Below 40 there is no room for a
 *     plot and the chart becomes a list of its points
 * @param height the most rows to use; a plot needs about 14, more for a comparison, and takes what
 *     it needs if given fewer; a list takes a row for each point
 * @param unicode whether the terminal shows more than ASCII
 * @param color whether to colour with ANSI escape sequences
 */
public record TerminalChart(int width, int height, boolean unicode, boolean color) {
  /** The narrowest that a plot is drawn. */
  public static final int MIN_PLOT_WIDTH = 40;

  private static final int MIN_WIDTH = 20;
  private static final int LARGEST = 1000;

  /** Checks the size. */
  public TerminalChart {
    if (width < MIN_WIDTH || width > LARGEST || height < 1 || height > LARGEST) {
      throw new IllegalArgumentException(
          "a terminal chart is 20 to 1000 columns and 1 to 1000 rows, not " + width + "x" + height);
    }
  }

  /** The chart's lines, each ended by a line feed. */
  public String draw(Chart chart) {
    Glyphs glyphs = Glyphs.of(unicode);
    List<Row> rows =
        width < MIN_PLOT_WIDTH
            ? PointList.rows(chart, glyphs)
            : new TerminalLayout(chart, width, height, glyphs).rows();
    return rows.stream()
        .map(row -> row.fit(width, unicode).text(color) + "\n")
        .collect(Collectors.joining());
  }
}
