package iq.cli.chart;

/**
 * Where on its curve a server would run to answer the question asked.
 *
 * @param x the throughput there, in the unit of {@link Chart#x()}
 * @param y the latency there, in the unit of {@link Chart#y()}
 * @param basis how the numbers are known: {@code "measured"} or {@code "interpolated"}
 */
public record OperatingPoint(double x, double y, String basis) {
  /** Checks the numbers; the basis must not be blank. */
  public OperatingPoint {
    Checks.positive("the operating point's x", x);
    Checks.positive("the operating point's y", y);
    basis = Checks.named("the operating point's basis", basis);
  }
}
