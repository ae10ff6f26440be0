package iq.manifests.yaml;

import org.jspecify.annotations.Nullable;

/** A single value. Its type is kept by any YAML parser, 1.1 or 1.2. */
public sealed interface Scalar extends Node {
  @Override
  default Node withoutComments() {
    return withComment(null);
  }

  /** A string, any string. */
  record Text(String value, @Nullable String comment) implements Scalar {
    @Override
    public Text withComment(@Nullable String other) {
      return new Text(value, other);
    }
  }

  /** A whole number. */
  record Whole(long value, @Nullable String comment) implements Scalar {
    @Override
    public Whole withComment(@Nullable String other) {
      return new Whole(value, other);
    }
  }

  /** A number with a fraction; finite, since JSON, which Kubernetes speaks, knows no other. */
  record Real(double value, @Nullable String comment) implements Scalar {
    public Real {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a finite number: " + value);
      }
    }

    @Override
    public Real withComment(@Nullable String other) {
      return new Real(value, other);
    }
  }

  /** True or false. */
  record Flag(boolean value, @Nullable String comment) implements Scalar {
    @Override
    public Flag withComment(@Nullable String other) {
      return new Flag(value, other);
    }
  }
}
