package iq.cli.output;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers to and from text as Python, in which gcloud is written, does it. */
final class Numbers {
  private Numbers() {}

  /** The number that a text is: decimal digits, with a sign, a point or an exponent; null for any other text. */
  static @Nullable Double parse(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return null;
    }
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = true;
      } else if ("+-.eE".indexOf(c) < 0) {
        return null;
      }
    }
    if (!digits) {
      return null;
    }
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The number that a value of a row stands for: itself, a numeric text, or an amount of money in USD; null if it is none. */
  static @Nullable Double of(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    if (value instanceof String text) {
      return parse(text);
    }
    return value instanceof Map<?, ?> map && isAmount(map) ? Double.valueOf(amount(map)) : null;
  }

  /** The double with a number's digits: 0.1f is 0.1, not 0.10000000149011612. */
  static double exact(Number number) {
    return number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
  }

  /** Whether a map is the API's Amount: {@code units} and {@code nanos} and nothing else. */
  static boolean isAmount(Map<?, ?> map) {
    Object units = map.get("units");
    Object nanos = map.get("nanos");
    int known = (units == null ? 0 : 1) + (nanos == null ? 0 : 1);
    return known > 0 && known == map.size();
  }

  /** USD of an Amount, in gcloud's arithmetic: the units plus the nanos divided by 1e9, in binary floating point. */
  static double amount(Map<?, ?> amount) {
    return whole(amount.get("units")) + whole(amount.get("nanos")) / 1e9;
  }

  private static double whole(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    // The API's JSON writes 64-bit integers as text.
    Double parsed = value instanceof String text ? parse(text) : null;
    return parsed == null ? 0 : parsed;
  }

  /** Python's {@code '%.3f'}: the exact value of the binary double, rounded half to even. */
  static String fixed3(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
    }
    return Decimals.three(value);
  }

  /** Python's {@code repr}: the shortest digits that give the double back, {@code 16.0}, {@code 0.0001}, {@code 1e-05}. */
  static String repr(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return fixed3(value);
    }
    String java = Double.toString(value);
    int e = java.indexOf('E');
    if (e < 0) {
      return java;
    }
    int exponent = Integer.parseInt(java, e + 1, java.length(), 10);
    if (exponent >= -4 && exponent < 16) {
      String plain = new BigDecimal(java).stripTrailingZeros().toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String mantissa = java.substring(0, java.startsWith(".0", e - 2) ? e - 2 : e);
    String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
    return mantissa + (exponent < 0 ? "e-" : "e+") + power;
  }
}
