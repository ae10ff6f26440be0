package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides the rows of a terminal chart: heading, plot, axis, legend and source. */
final class TerminalLayout {
  private static final int MIN_PLOT_ROWS = 6;

  /** Title, caption of the vertical axis; the horizontal axis, its ticks and its caption. */
  private static final int FRAME_ROWS = 5;

  private static final int ROOMY = 6;

  private final Chart chart;
  private final int width;
  private final int height;
  private final Glyphs glyphs;
  private final TerminalLegend legend;

  TerminalLayout(Chart chart, int width, int height, Glyphs glyphs) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.glyphs = glyphs;
    this.legend = new TerminalLegend(chart, glyphs);
  }

  List<Row> rows() {
    int fixed = FRAME_ROWS + legend.zones(width).size() + legend.marks(width, Set.of()).size();
    int spare = Math.max(0, height - fixed - MIN_PLOT_ROWS);
    List<String> source = wrapped(chart.source(), spare);
    List<String> subtitle = wrapped(chart.subtitle(), spare - source.size());
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(chart.title(), Tint.BOLD));
    subtitle.forEach(line -> rows.add(Row.of(line, Tint.QUIET)));
    addPlot(rows, MIN_PLOT_ROWS + spare - source.size() - subtitle.size());
    source.forEach(line -> rows.add(Row.of(line, Tint.QUIET)));
    return List.copyOf(rows);
  }

  /** A text that may be left out: on no line, one, or, with rows to spare, two. */
  private List<String> wrapped(String text, int spare) {
    if (text.isEmpty() || spare < 1) {
      return List.of();
    }
    return TerminalText.wrap(text, width, spare >= ROOMY ? 2 : 1, glyphs.unicode());
  }

  private void addPlot(List<Row> rows, int plotRows) {
    Axis y = chart.yAxis(Math.max(2, plotRows / 2));
    int gutter = TerminalAxes.gutter(y);
    int columns = width - gutter - 1;
    Axis x = chart.xAxis(Math.max(2, columns / 10));
    Cells cells = new Cells(columns, plotRows);
    TerminalPlot plot = new TerminalPlot(chart, x, y, glyphs, cells);
    plot.draw();
    TerminalAxes axes = new TerminalAxes(chart, x, y, glyphs, cells);
    rows.add(Row.of(Wording.yCaption(chart, y), Tint.PLAIN));
    rows.addAll(axes.rows());
    rows.addAll(legend.zones(width));
    rows.addAll(legend.marks(width, plot.labelled()));
  }
}
