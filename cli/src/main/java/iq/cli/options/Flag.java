package iq.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

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

  /** The option's first name, with its dashes. */
  String name() {
    return spec instanceof OptionSpec option ? option.names()[0] : spec.paramLabel();
  }

  /** The same with a value for when it is left out. */
  public Given<T> orElse(T fallback) {
    return new Given<>(spec, fallback);
  }
}
