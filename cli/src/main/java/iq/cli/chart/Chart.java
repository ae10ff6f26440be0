package iq.cli.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A latency-throughput chart, free of any size or format. Texts are cleaned to one line each.
 *
 * @param title what was measured, such as {@code "google/gemma-2-27b-it on 1 x H100 80GB"}
 * @param subtitle server version, precision, parallelism, shape; may be empty
 * @param source who measured, and where it is published; may be empty
 * @param x the horizontal axis, throughput
 * @param y the vertical axis, latency
 * @param pointLabel what the labels of points mean, such as {@code "concurrency"}, or null if the
 *     points have none
 * @param curves one to eight curves
 * @param targets latency targets to draw across the chart; may be empty
 */
public record Chart(
    String title,
    String subtitle,
    String source,
    Quantity x,
    Quantity y,
    @Nullable String pointLabel,
    List<Curve> curves,
    List<TargetLine> targets) {
  /** The most curves that one chart can show apart. */
  public static final int MAX_CURVES = 8;

  private static final int MAX_LABELLED = 4;

  /** Cleans the texts, copies the lists and counts the curves. */
  public Chart {
    title = Checks.named("the title", title);
    subtitle = Labels.clean(subtitle);
    source = Labels.clean(source);
    pointLabel = pointLabel == null ? null : Checks.named("the meaning of labels", pointLabel);
    curves = List.copyOf(curves);
    targets = List.copyOf(targets);
    if (curves.isEmpty() || curves.size() > MAX_CURVES) {
      throw new IllegalArgumentException(
          "a chart shows 1 to " + MAX_CURVES + " curves, not " + curves.size());
    }
  }

  /** Whether this is one setup's own chart, which shows zones, and not a comparison. */
  boolean single() {
    return curves.size() == 1;
  }

  /** Whether so few curves are shown that a label beside a point clearly belongs to its own. */
  boolean showsPointLabels() {
    return curves.size() <= MAX_LABELLED;
  }

  /** The curve whose zones the chart shows: its only one, if its inflection point is known. */
  @Nullable Curve zoned() {
    Curve only = curves.getFirst();
    return single() && only.inflection() != null ? only : null;
  }

  Axis xAxis(int maxTicks) {
    return Axis.of(curves.stream().flatMap(Curve::extent).mapToDouble(Point::x), maxTicks);
  }

  Axis yAxis(int maxTicks) {
    DoubleStream points = curves.stream().flatMap(Curve::extent).mapToDouble(Point::y);
    DoubleStream lines = targets.stream().mapToDouble(TargetLine::y);
    return Axis.of(DoubleStream.concat(points, lines), maxTicks);
  }
}
