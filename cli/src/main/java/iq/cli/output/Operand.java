package iq.cli.output;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a filter's term, and how a row's value matches it.
 *
 * @param text as written, without its quotes
 * @param number what it is as a number; {@code true} is 1 and {@code false} 0; null for other text
 * @param pattern for {@code :}, {@code =} and {@code !=} what a text must match; for {@code ~} and {@code !~} the regular expression
 */
record Operand(String text, @Nullable Double number, @Nullable Pattern pattern) {
  private static final int WORD_FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE | Pattern.UNIX_LINES;

  /** For {@code <} and its like. */
  static Operand toCompare(String text) {
    return new Operand(text, numberOf(text), null);
  }

  /** For {@code =}: the whole text, without regard to case and accents. */
  static Operand toEqual(String text) {
    return new Operand(text, numberOf(text), Pattern.compile("^" + Pattern.quote(Accents.strip(text)) + "$", WORD_FLAGS));
  }

  /** For {@code :}: a part of the text; a {@code *} stands for any characters and makes the rest begin or end the text. */
  static Operand toHold(String text) {
    int star = text.indexOf('*');
    String head = Pattern.quote(Accents.strip(star < 0 ? text : text.substring(0, star)));
    String tail = star < 0 ? "" : Pattern.quote(Accents.strip(text.substring(star + 1)));
    boolean starFirst = star == 0;
    boolean starLast = star == text.length() - 1;
    String regex;
    if (star < 0) {
      regex = head;
    } else if (starFirst && starLast) {
      regex = ".";
    } else {
      regex = starFirst ? tail + "$" : starLast ? "^" + head : "^" + head + ".*" + tail + "$";
    }
    return new Operand(text, numberOf(text), Pattern.compile(regex, WORD_FLAGS));
  }

  private static @Nullable Double numberOf(String text) {
    if (text.equalsIgnoreCase("true")) {
      return 1.0;
    }
    return text.equalsIgnoreCase("false") ? Double.valueOf(0) : Numbers.parse(text);
  }

  /** Whether this is the value, or for a map one of its keys or values, or for a list one of its elements. */
  boolean isWordOf(@Nullable Object value) {
    if (value == null) {
      return text.isEmpty() || text.equalsIgnoreCase("null");
    }
    if (value instanceof Map<?, ?> map) {
      return isWordOfOne(map.keySet()) || isWordOfOne(map.values());
    }
    if (value instanceof List<?> list) {
      return isWordOfOne(list);
    }
    if (value instanceof String word) {
      return word.equals(text) || isEqualNumber(Numbers.parse(word)) || isIn(Accents.strip(word));
    }
    return isEqualNumber(Numbers.of(value)) || isIn(withoutZeroFraction(CellText.of(value)));
  }

  private boolean isWordOfOne(Iterable<?> values) {
    for (Object value : values) {
      if (value != null && isWordOf(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEqualNumber(@Nullable Double value) {
    return value != null && number != null && value.doubleValue() == number.doubleValue();
  }

  private boolean isIn(String value) {
    return pattern != null && pattern.matcher(value).find();
  }

  private static String withoutZeroFraction(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  /** Whether the regular expression matches somewhere in the value's text. */
  boolean isFoundIn(@Nullable Object value) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (isFoundIn(element)) {
          return true;
        }
      }
      return false;
    }
    return value != null && !(value instanceof Map<?, ?>) && pattern != null && PatientText.find(pattern, CellText.of(value));
  }

  /** How the value compares with this one: below 0 for less; null where there is nothing to compare. */
  @Nullable Integer orderOf(@Nullable Object value) {
    Double left = Numbers.of(value);
    if (left != null && number != null) {
      return left.isNaN() ? null : left.compareTo(number);
    }
    boolean plain = value instanceof String || value instanceof Number;
    return value != null && plain ? Integer.valueOf(CellText.of(value).compareTo(text)) : null;
  }
}
