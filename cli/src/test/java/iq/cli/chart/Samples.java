package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charts of published measurements. */
final class Samples {
  /** Where {@link #h100()} marks its inflection point. */
  static final Point INFLECTION = Point.of(2053.2, 67.1);

  private static final double[][] H100 = {
    {171.9, 34.1}, {861.8, 40.1}, {1425.4, 47.2}, {1802.1, 54.2}, {2053.2, 67.1},
    {2095.3, 615.1}, {2080.6, 1539.3}, {2108.0, 2313.3}, {2067.6, 2629.9}
  };

  private static final double[][] B200 = {
    {1037.4, 115.8}, {1583.0, 141.8}, {2354.7, 179.5}, {3212.5, 252.5}, {4372.0, 380.8},
    {5804.0, 646.9}
  };

  private Samples() {}

  /** Latency over two decades, inflection point reached, curve bending back. */
  static Chart h100() {
    OperatingPoint at = new OperatingPoint(1940, 60, "interpolated");
    return chart(
        "google/gemma-2-27b-it on 1 x NVIDIA H100 80GB",
        new Quantity("NTPOT", "ms"),
        null,
        List.of(new Curve("H100", points(H100, false), List.of(), INFLECTION, true, at)),
        List.of(new TargetLine("NTPOT target 100 ms", 100)));
  }

  /** Linear axes, load labels, inflection point not reached. */
  static Chart b200() {
    List<Point> points = points(B200, true);
    OperatingPoint at = new OperatingPoint(3650, 300, "interpolated");
    return chart(
        "openai/gpt-oss-120b on 1 x NVIDIA B200",
        new Quantity("TTFT mean", "ms"),
        "concurrency",
        List.of(new Curve("B200", points, points, points.getLast(), false, at)),
        List.of(new TargetLine("TTFT target 300 ms", 300)));
  }

  /** A curve that nobody measured, with where it may lie. */
  static Chart estimated() {
    List<Point> points = points(B200, true);
    List<Point> upper = points.stream().map(p -> Point.of(p.x() / 1.3, p.y() * 1.6)).toList();
    List<Point> lower = points.stream().map(p -> Point.of(p.x() * 1.3, p.y() / 1.6)).toList();
    return chart(
        "example/model on 1 x NVIDIA B200",
        new Quantity("TTFT mean", "ms"),
        "concurrency",
        List.of(
            new Curve(
                "B200", points, points, points.getLast(), false,
                new OperatingPoint(2354.7, 179.5, "estimated"),
                new Band("90 % interval", upper, lower))),
        List.of(new TargetLine("TTFT target 300 ms", 300)));
  }

  /** As many curves as a chart takes. */
  static Chart eight() {
    List<Curve> curves = new ArrayList<>();
    for (int i = 1; i <= Chart.MAX_CURVES; i++) {
      double factor = 1 + i / 4.0;
      List<Point> points =
          points(H100, true).stream()
              .map(p -> new Point(p.x() * factor, p.y(), p.label()))
              .toList();
      OperatingPoint at = new OperatingPoint(points.get(3).x(), points.get(3).y(), "measured");
      curves.add(new Curve("setup " + i, points, List.of(), points.get(4), true, at));
    }
    return chart(
        "eight setups", new Quantity("NTPOT", "ms"), "concurrency", curves, List.of());
  }

  static Chart chart(
      String title,
      Quantity y,
      @Nullable String pointLabel,
      List<Curve> curves,
      List<TargetLine> targets) {
    return new Chart(
        title,
        "vLLM, tp 1, 8192 input and 1024 output tokens",
        "measured by somebody, owner/repository@2b503651",
        new Quantity("output throughput", "tokens/s"),
        y,
        pointLabel,
        curves,
        targets);
  }

  private static List<Point> points(double[][] numbers, boolean labelled) {
    List<Point> points = new ArrayList<>();
    for (double[] pair : numbers) {
      String label = labelled ? String.valueOf(4 << points.size()) : null;
      points.add(new Point(pair[0], pair[1], label));
    }
    return List.copyOf(points);
  }
}
