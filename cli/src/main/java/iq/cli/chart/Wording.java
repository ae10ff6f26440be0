package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that both the drawn and the terminal chart use. */
final class Wording {
  static final String OPTIMAL = "optimal";
  static final String DEGRADES = "latency degrades";

  private Wording() {}

  static String optimal(Curve curve) {
    return curve.inflectionReached() ? OPTIMAL : OPTIMAL + " as far as " + curve.basis();
  }

  static String yCaption(Chart chart, Axis axis) {
    return chart.y().caption() + (axis.log() ? " (log scale)" : "");
  }

  static String xCaption(Chart chart, Axis axis) {
    return chart.x().caption() + (axis.log() ? " (log scale)" : "");
  }

  static String measured(Chart chart) {
    String meaning = chart.pointLabel();
    String basis = chart.curves().getFirst().basis();
    return meaning == null ? basis : basis + " (beside it: " + meaning + ")";
  }

  /** What the shading is, null where there is none. */
  static @Nullable String band(Chart chart) {
    for (Curve curve : chart.curves()) {
      Band band = curve.band();
      if (band != null) {
        return band.label();
      }
    }
    return null;
  }

  static String operating(Chart chart, OperatingPoint at) {
    return place(chart, at.x(), at.y()) + ", " + at.basis();
  }

  static String place(Chart chart, double x, double y) {
    return chart.x().text(x) + " at " + chart.y().text(y);
  }

  /** A curve's own line in the legend of a comparison. */
  static String legend(Chart chart, Curve curve) {
    OperatingPoint at = curve.operating();
    return at == null ? curve.label() : curve.label() + ": " + operating(chart, at);
  }

  static String inflection(Chart chart, Curve curve, Point mark) {
    String place = place(chart, mark.x(), mark.y());
    return curve.inflectionReached()
        ? "inflection point: " + place
        : "inflection point not reached up to " + place;
  }

  /** The chart in a paragraph, for people who cannot see it. */
  static String description(Chart chart) {
    List<String> parts = new ArrayList<>();
    add(parts, chart.subtitle());
    parts.add(chart.y().caption() + " against " + chart.x().caption());
    for (Curve curve : chart.curves()) {
      parts.add(describe(chart, curve));
    }
    chart.targets().forEach(t -> parts.add(t.label()));
    add(parts, chart.source());
    return String.join(". ", parts) + ".";
  }

  private static String describe(Chart chart, Curve curve) {
    Point first = curve.measured().getFirst();
    Point last = curve.measured().getLast();
    StringBuilder text = new StringBuilder(curve.label()).append(": ");
    text.append(curve.measured().size()).append(' ').append(curve.basis()).append(", from ");
    text.append(place(chart, first.x(), first.y())).append(" to ");
    text.append(place(chart, last.x(), last.y()));
    @Nullable Point mark = curve.inflection();
    if (mark != null) {
      text.append("; ").append(inflection(chart, curve, mark));
    }
    @Nullable OperatingPoint at = curve.operating();
    if (at != null) {
      text.append("; operating point: ").append(operating(chart, at));
    }
    Band band = curve.band();
    if (band != null) {
      text.append("; shaded: ").append(band.label());
    }
    return text.toString();
  }

  private static void add(List<String> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }
}
