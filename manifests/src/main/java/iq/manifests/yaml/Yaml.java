package iq.manifests.yaml;

import java.util.Collection;

/** Where a tree begins. */
public final class Yaml {
  private Yaml() {}

  /** An empty mapping; {@code {}} if nothing is put into it. */
  public static MapBuilder map() {
    return new MapBuilder();
  }

  /** An empty sequence; {@code []} if nothing is added to it. */
  public static ListBuilder list() {
    return new ListBuilder();
  }

  /** A sequence of strings. */
  public static ListBuilder list(String... items) {
    ListBuilder list = new ListBuilder();
    for (String item : items) {
      list.add(item);
    }
    return list;
  }

  /** A sequence of strings. */
  public static ListBuilder list(Collection<String> items) {
    return list(items.toArray(String[]::new));
  }

  /** A sequence of nodes. */
  public static ListBuilder list(NodeSource... items) {
    ListBuilder list = new ListBuilder();
    for (NodeSource item : items) {
      list.add(item);
    }
    return list;
  }

  /** A string. */
  public static Scalar text(String value) {
    return new Scalar.Text(value, null);
  }

  /** A whole number. */
  public static Scalar number(long value) {
    return new Scalar.Whole(value, null);
  }

  /** A number with a fraction. */
  public static Scalar number(double value) {
    return new Scalar.Real(value, null);
  }

  /** True or false. */
  public static Scalar flag(boolean value) {
    return new Scalar.Flag(value, null);
  }

  /** A number of any kind: whole ones stay whole. */
  static Scalar number(Number value) {
    return switch (value) {
      case Double fraction -> number(fraction.doubleValue());
      case Float fraction -> number(Double.parseDouble(fraction.toString()));
      case Byte _, Short _, Integer _, Long _ -> number(value.longValue());
      default -> throw new IllegalArgumentException("not a number for YAML: " + value.getClass());
    };
  }
}
