package iq.cli.options;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** An option or a word that always has a value: it is required, or stands for a default. */
public final class Given<T> {
  private final ArgSpec spec;
  private final @Nullable T fallback;

  Given(ArgSpec spec, @Nullable T fallback) {
    this.spec = spec;
    this.fallback = fallback;
  }

  /** What the user gave, else the default. */
  public T value() {
    @Nullable T value = spec.getValue();
    return value != null ? value : Objects.requireNonNull(fallback);
  }
}
