package iq.manifests.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a parser reads a plain scalar as something else than a string. This is the union of YAML
 * 1.1's type repository, YAML 1.2's core schema and what parsers in use do beyond them: Go's, which
 * kubectl has, also takes {@code 0X1F} and {@code 2026-1-2}. One pattern of YAML 1.1 is taken as
 * the misprint it is: by its letter {@code 0.11.2} would be a number, and no parser does that.
 */
final class Resolution {
  /** In lower case; as they stand, capitalised, and in upper case they are words of YAML. */
  private static final Set<String> WORDS =
      Set.of("y", "yes", "n", "no", "true", "false", "on", "off", "null");

  private static final Set<String> SYMBOLS =
      Set.of("", "~", "=", "<<", ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN");

  private static final Pattern NUMBER =
      Pattern.compile(
          """
          [-+]?(?:
            0[xX][0-9a-fA-F_]+ | 0[oO][0-7_]+ | 0[bB][01_]+
          | [0-9][0-9_]*(?:[eE][-+]?[0-9]+)?
          | (?:[0-9][0-9_]*)?\\.[0-9_]*(?:[eE][-+]?[0-9]+)?
          | [0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?   # base 60
          | \\.(?:inf|Inf|INF)
          )
          """,
          Pattern.COMMENTS);

  private static final Pattern DATE =
      Pattern.compile(
          """
          [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}
          (?:
            (?:[Tt]|[\\ \\t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]*)?
            (?:[\\ \\t]*(?:[Zz]|[-+][0-9]{1,2}(?::?[0-9]{2})?))?
          )?
          """,
          Pattern.COMMENTS);

  private Resolution() {}

  static boolean changes(String plain) {
    if (SYMBOLS.contains(plain) || isWord(plain)) {
      return true;
    }
    char first = plain.charAt(0);
    if (first >= '0' && first <= '9') {
      return NUMBER.matcher(plain).matches() || DATE.matcher(plain).matches();
    }
    return "+-.".indexOf(first) >= 0 && NUMBER.matcher(plain).matches();
  }

  private static boolean isWord(String plain) {
    if (plain.length() > 5) {
      return false;
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    String tail = plain.substring(1);
    return WORDS.contains(lower)
        && (plain.equals(plain.toUpperCase(Locale.ROOT)) || tail.equals(lower.substring(1)));
  }
}
