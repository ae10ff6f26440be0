package iq.cli.chart;

/**
 * What an axis shows.
 *
 * @param name such as {@code "output throughput"} or {@code "TTFT p90"}
 * @param unit such as {@code "tokens/s"} or {@code "ms"}; empty for a plain number
 */
public record Quantity(String name, String unit) {
  /** Cleans both texts; the name must not be blank. */
  public Quantity {
    name = Checks.named("the name of an axis", name);
    unit = Labels.clean(unit);
  }

  /** The words beside the axis, such as {@code "TTFT p90, ms"}. */
  String caption() {
    return unit.isEmpty() ? name : name + ", " + unit;
  }

  /** A value in words, such as {@code "1,200 tokens/s"}. */
  String text(double value) {
    String number = Numbers.value(value);
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
