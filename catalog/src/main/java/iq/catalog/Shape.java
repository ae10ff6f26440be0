package iq.catalog;

import org.jspecify.annotations.Nullable;

/** Average lengths of a workload in whole tokens; null where not stated. */
public record Shape(@Nullable Integer inputTokens, @Nullable Integer outputTokens) {

  /** {@code 1024/128}, {@code ?} for a length that is not stated. */
  public String label() {
    return (inputTokens == null ? "?" : inputTokens)
        + "/"
        + (outputTokens == null ? "?" : outputTokens);
  }
}
