package iq.manifests.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar that stands without quotes, as kubectl's parser does: {@code yes}, {@code on} and
 * {@code n} are flags, {@code 0644} and {@code 0x1F} are numbers, a date is text.
 */
final class PlainScalar {
  private static final int LONGEST_NUMBER = 400;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Pattern ENDLESS =
      Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Pattern WHOLE =
      Pattern.compile("[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0(?:[oO]?[0-7]+)?|[1-9][0-9]*)");
  private static final Pattern REAL =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,4})?");

  private PlainScalar() {}

  static Value read(int line, String plain) {
    if (NULLS.contains(plain)) {
      return new Value.Empty(line);
    }
    if (TRUE.contains(plain) || FALSE.contains(plain)) {
      return new Value.Flag(line, plain, TRUE.contains(plain));
    }
    if (ENDLESS.matcher(plain).matches()) {
      return new Value.Numeral(line, plain, null);
    }
    BigDecimal number = number(plain);
    return number == null ? new Value.Text(line, plain) : new Value.Numeral(line, plain, number);
  }

  private static @Nullable BigDecimal number(String plain) {
    if ("+-.0123456789".indexOf(plain.charAt(0)) < 0 || plain.length() > LONGEST_NUMBER) {
      return null;
    }
    String digits = plain.replace("_", "");
    if (WHOLE.matcher(digits).matches()) {
      return new BigDecimal(whole(digits));
    }
    return REAL.matcher(digits).matches() ? new BigDecimal(digits) : null;
  }

  private static BigInteger whole(String digits) {
    boolean signed = digits.charAt(0) == '-' || digits.charAt(0) == '+';
    String sign = digits.charAt(0) == '-' ? "-" : "";
    String bare = digits.substring(signed ? 1 : 0);
    char second = bare.length() > 1 ? Character.toLowerCase(bare.charAt(1)) : ' ';
    if (bare.charAt(0) != '0' || bare.length() == 1) {
      return new BigInteger(sign + bare);
    }
    return switch (second) {
      case 'x' -> new BigInteger(sign + bare.substring(2), 16);
      case 'b' -> new BigInteger(sign + bare.substring(2), 2);
      case 'o' -> new BigInteger(sign + (bare.length() > 2 ? bare.substring(2) : "0"), 8);
      default -> new BigInteger(sign + bare, 8);
    };
  }
}
