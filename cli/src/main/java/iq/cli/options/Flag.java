package iq.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** An option that may be left out. */
public final class Flag<T> {
  private final ArgSpec spec;

  Flag(ArgSpec spec) {
    this.spec = spec;
  }

  /** What the user gave, null for nothing. */
  public @Nullable T value() {
    return spec.getValue();
  }

  /** The same with a value for when it is left out. */
  public Given<T> orElse(T fallback) {
    return new Given<>(spec, fallback);
  }
}
