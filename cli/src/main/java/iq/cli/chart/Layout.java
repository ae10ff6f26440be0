package iq.cli.chart;

import iq.cli.chart.Scene.Anchor;
import iq.cli.chart.Scene.Box;
import iq.cli.chart.Scene.Shape;
import iq.cli.chart.Scene.Spot;
import iq.cli.chart.Scene.Text;
import java.util.ArrayList;
import java.util.List;

/** Divides the picture: heading, plot, legend and source, from the top down. */
final class Layout {
  static final double MARGIN = 20;

  private static final double TITLE = 18;
  private static final double SMALL_TITLE = 14;
  private static final double SMALL = 12.5;
  private static final double SOURCE = 11;
  private static final double LINE = 17;

  private static final double MIN_PLOT = 60;

  private final Chart chart;
  private final Size size;
  private final double room;
  private final List<String> subtitle;
  private final List<String> source;
  private final Legend legend;

  Layout(Chart chart, Size size) {
    this.chart = chart;
    this.room = size.width() - 2 * MARGIN;
    this.subtitle = TextMetrics.wrap(chart.subtitle(), SMALL, room, 2);
    this.source = TextMetrics.wrap(chart.source(), SOURCE, room, 2);
    this.legend = Legend.of(chart, room);
    this.size = new Size(size.width(), Math.max(size.height(), (int) Math.ceil(needed())));
  }

  Scene scene() {
    Frame frame = frame();
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Box(0, 0, size.width(), size.height(), Palette.BACKGROUND));
    shapes.addAll(heading());
    shapes.addAll(AxesPart.shapes(chart, frame));
    shapes.addAll(CurvesPart.shapes(chart, frame));
    shapes.addAll(legend.shapes(MARGIN, legendTop()));
    shapes.addAll(lines(source, sourceTop() + SOURCE, SOURCE, LINE - 2));
    return new Scene(size, chart.title(), Wording.description(chart), shapes);
  }

  /** Where the plot lies. */
  Frame frame() {
    double bottom = legendTop() - AxesPart.BELOW;
    double top = headingBottom() + AxesPart.above(chart);
    Axis y = chart.yAxis((int) Math.clamp((bottom - top) / 55, 3, 10));
    double left = MARGIN + AxesPart.labelWidth(y);
    double right = size.width() - MARGIN;
    Axis x = chart.xAxis((int) Math.clamp((right - left) / 90, 3, 12));
    return new Frame(left, top, right, bottom, x, y);
  }

  private double needed() {
    double above = headingBottom() + AxesPart.above(chart);
    double below = AxesPart.BELOW + legend.height() + 18 + source.size() * (LINE - 2);
    return above + MIN_PLOT + below;
  }

  private double headingBottom() {
    return MARGIN + TITLE + 4 + subtitle.size() * LINE;
  }

  private double sourceTop() {
    return size.height() - 10 - source.size() * (LINE - 2);
  }

  private double legendTop() {
    return sourceTop() - 8 - legend.height();
  }

  private List<Shape> heading() {
    boolean fits = TextMetrics.width(chart.title(), TITLE, true) <= room;
    double titleSize = fits ? TITLE : SMALL_TITLE;
    String title = TextMetrics.fit(chart.title(), titleSize, true, room);
    Spot at = new Spot(MARGIN, MARGIN + TITLE - 4);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Text(at, title, Anchor.START, titleSize, true, false, Palette.TEXT));
    shapes.addAll(lines(subtitle, MARGIN + TITLE + LINE, SMALL, LINE));
    return shapes;
  }

  private static List<Shape> lines(List<String> texts, double top, double size, double step) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Spot at = new Spot(MARGIN, top + i * step);
      shapes.add(new Text(at, texts.get(i), Anchor.START, size, false, false, Palette.QUIET));
    }
    return shapes;
  }
}
