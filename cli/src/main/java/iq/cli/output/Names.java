package iq.cli.output;

import java.util.Locale;

/** The spellings of a key: camelCase, snake_case, and the SHOUTING_SNAKE_CASE of gcloud's headings. */
final class Names {
  private Names() {}

  static String camel(String name) {
    if (name.indexOf('_') < 0) {
      return name;
    }
    StringBuilder camel = new StringBuilder(name.length());
    boolean first = true;
    boolean startOfWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        first = false;
        startOfWord = true;
      } else {
        camel.append(first ? c : startOfWord ? Character.toUpperCase(c) : Character.toLowerCase(c));
        startOfWord = false;
      }
    }
    return camel.toString();
  }

  static String snake(String name) {
    StringBuilder snake = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && startsWord(name, i)) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString();
  }

  /** A capital starts a word after a small letter or digit, and as the last of several before a small letter (URLPath: url_path). */
  private static boolean startsWord(String name, int i) {
    char before = name.charAt(i - 1);
    boolean followedBySmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && followedBySmall);
  }

  static String shout(String name) {
    return snake(name).toUpperCase(Locale.ROOT);
  }
}
