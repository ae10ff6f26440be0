package iq.cli.chart;

import iq.cli.chart.Scene.Spot;

/** The plot's rectangle in pixels, and its axes. */
record Frame(double left, double top, double right, double bottom, Axis x, Axis y) {
  double px(double value) {
    return left + x.fraction(value) * (right - left);
  }

  double py(double value) {
    return bottom - y.fraction(value) * (bottom - top);
  }

  double tickX(Axis.Tick tick) {
    return left + x.fractionAt(tick.at()) * (right - left);
  }

  double tickY(Axis.Tick tick) {
    return bottom - y.fractionAt(tick.at()) * (bottom - top);
  }

  Spot spot(Point point) {
    return new Spot(px(point.x()), py(point.y()));
  }
}
