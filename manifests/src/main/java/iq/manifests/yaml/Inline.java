package iq.manifests.yaml;

import java.math.BigDecimal;
import java.util.Locale;

/** The text of a value that fits on its line: scalars and empty collections. */
final class Inline {
  private static final double SMALLEST_WRITTEN_OUT = 1e-7;
  private static final double LARGEST_WRITTEN_OUT = 1e17;

  private Inline() {}

  static boolean isEmpty(Node node) {
    return switch (node) {
      case Mapping mapping -> mapping.entries().isEmpty();
      case Sequence sequence -> sequence.items().isEmpty();
      case Scalar _ -> false;
    };
  }

  /** Whether a node is written on lines of its own, below its key. */
  static boolean isBlock(Node node) {
    return !(node instanceof Scalar) && !isEmpty(node);
  }

  static String text(Node node) {
    return switch (node) {
      case Mapping _ -> "{}";
      case Sequence _ -> "[]";
      case Scalar.Text text -> Quoting.quote(text.value());
      case Scalar.Whole whole -> Long.toString(whole.value());
      case Scalar.Real real -> real(real.value());
      case Scalar.Flag flag -> Boolean.toString(flag.value());
    };
  }

  /** With a point always, since it is not a whole number, and a sign in any exponent, for 1.1. */
  private static String real(double value) {
    String shortest = Double.toString(value);
    double size = Math.abs(value);
    if (size >= SMALLEST_WRITTEN_OUT && size < LARGEST_WRITTEN_OUT) {
      String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String lower = shortest.toLowerCase(Locale.ROOT);
    return lower.contains("e-") ? lower : lower.replace("e", "e+");
  }
}
