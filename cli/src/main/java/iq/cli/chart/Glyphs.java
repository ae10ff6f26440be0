package iq.cli.chart;

/**
 * The characters of a terminal chart.
 *
 * @param curves the marks of measured points, one for each curve
 * @param yAxis the vertical axis, and {@code yTick} the same at a tick
 * @param optimal the horizontal axis in the zone before the inflection point
 * @param degrades the horizontal axis in the zone after it
 * @param band where a curve that nobody measured may lie
 */
record Glyphs(
    boolean unicode,
    String curves,
    char inflection,
    char notReached,
    char operating,
    char target,
    char yAxis,
    char yTick,
    char corner,
    char xAxis,
    char xTick,
    char optimal,
    char degrades,
    char band) {
  private static final Glyphs UNICODE =
      new Glyphs(true, "●■▼★✚▶◉▪", '▲', '△', '◆', '┄', '│', '┤', '└', '─', '┬', '━', '╌', '░');

  private static final Glyphs ASCII =
      new Glyphs(false, "ox%@&$=s", 'A', '^', '*', '-', '|', '+', '+', '-', '+', '=', '~', ':');

  static Glyphs of(boolean unicode) {
    return unicode ? UNICODE : ASCII;
  }

  char measured(int curve) {
    return curves.charAt(curve % curves.length());
  }

  char inflection(boolean reached) {
    return reached ? inflection : notReached;
  }
}
