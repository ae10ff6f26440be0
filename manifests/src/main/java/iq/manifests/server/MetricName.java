package iq.manifests.server;

import org.jspecify.annotations.Nullable;

/**
 * A metric that plays a role.
 *
 * @param label the label that tells it from others of the same name, null when the name is enough
 * @param value the value of that label
 */
public record MetricName(
    String name, Measure measure, @Nullable String label, @Nullable String value) {

  /** A metric that its name is enough for. */
  public static MetricName of(String name, Measure measure) {
    return new MetricName(name, measure, null, null);
  }

  /** As PromQL selects it. */
  public String selector() {
    return label == null ? name : name + "{" + label + "=\"" + value + "\"}";
  }
}
