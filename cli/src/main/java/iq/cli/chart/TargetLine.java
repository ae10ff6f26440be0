package iq.cli.chart;

/**
 * A latency that the question set as its limit, drawn as a horizontal line.
 *
 * @param label such as {@code "TTFT target 300 ms"}
 * @param y the latency, in the unit of {@link Chart#y()}
 */
public record TargetLine(String label, double y) {
  /** Checks the number; the label must not be blank. */
  public TargetLine {
    label = Checks.named("a target's label", label);
    Checks.positive("a target", y);
  }
}
