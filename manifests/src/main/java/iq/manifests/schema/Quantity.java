package iq.manifests.schema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of resources, as {@code 500m}, {@code 1.5}, {@code 16Gi}, {@code 1e3}. */
final class Quantity {
  private static final Pattern FORM =
      Pattern.compile("([-+]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40}))(n|u|m|k|M|G|T|P|E|[KMGTPE]i|[eE][-+]?[0-9]{1,3})?");
  private static final Map<String, Integer> TENS =
      Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

  private Quantity() {}

  /** The amount, null for what is none. */
  static @Nullable BigDecimal parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String suffix = matcher.group(2);
    if (suffix == null) {
      return number;
    }
    Integer tens = TENS.get(suffix);
    if (tens != null) {
      return number.scaleByPowerOfTen(tens);
    }
    if (suffix.endsWith("i")) {
      return number.multiply(KIBI.pow("KMGTPE".indexOf(suffix.charAt(0)) + 1));
    }
    return number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
  }

  /** The amount at a spot, null for what is none. */
  static @Nullable BigDecimal of(Spot spot) {
    return switch (spot.value()) {
      case Value.Text text -> parse(text.text());
      case Value.Numeral number -> number.number();
      default -> null;
    };
  }
}
