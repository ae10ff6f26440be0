package iq.catalog;

import org.jspecify.annotations.Nullable;

/** How a model is spread over accelerators; null where the source does not say. */
public record Parallelism(
    @Nullable Integer tensor,
    @Nullable Integer pipeline,
    @Nullable Integer data,
    @Nullable Integer expert) {

  /** Nothing stated. */
  public static final Parallelism NOT_STATED = new Parallelism(null, null, null, null);

  /** {@code TP4 EP8}, without the ways that are 1; empty where nothing is stated. */
  public String label() {
    StringBuilder label = new StringBuilder();
    append(label, "TP", tensor, tensor != null);
    append(label, "PP", pipeline, pipeline != null && pipeline > 1);
    append(label, "DP", data, data != null && data > 1);
    append(label, "EP", expert, expert != null && expert > 1);
    return label.toString();
  }

  private static void append(
      StringBuilder label, String way, @Nullable Integer size, boolean shown) {
    if (shown) {
      label.append(label.isEmpty() ? "" : " ").append(way).append(size);
    }
  }
}
