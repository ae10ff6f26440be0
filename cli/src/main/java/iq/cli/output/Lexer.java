package iq.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over an expression's text with gcloud's rules for blanks, quotes and escapes. */
final class Lexer {
  /** End a bare word of a filter. */
  static final String OPERATORS = ":=!<>~()";

  private final String flag;
  private final String example;
  private final String text;
  private int position;

  Lexer(String flag, String text, String example) {
    this.flag = flag;
    this.text = text;
    this.example = example;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The next character, or 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(position);
  }

  boolean at(char c) {
    return !atEnd() && text.charAt(position) == c;
  }

  boolean take(char c) {
    boolean here = at(c);
    if (here) {
      position++;
    }
    return here;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Skips blanks; false at the end of the text. */
  boolean skipBlanks() {
    while (!atEnd() && isBlank(text.charAt(position))) {
      position++;
    }
    return !atEnd();
  }

  /** Whether the next word is {@code name}, ended by a blank, a parenthesis or the end. */
  boolean atWord(String name) {
    skipBlanks();
    int end = position + name.length();
    return text.startsWith(name, position)
        && (end >= text.length() || isBlank(text.charAt(end)) || text.charAt(end) == '(');
  }

  boolean takeWord(String name) {
    boolean here = atWord(name);
    if (here) {
      position += name.length();
    }
    return here;
  }

  /**
   * Reads a token: characters up to a blank or one of {@code terminators}. Quoted stretches may stand anywhere in it and may hold
   * either; a backslash takes the meaning from a quote or a backslash and is itself before anything else.
   *
   * @return null where there is no token; "" for an empty pair of quotes
   */
  @Nullable String token(String terminators) {
    StringBuilder token = null;
    char quote = 0;
    int opened = position;
    while (!atEnd()) {
      char c = text.charAt(position);
      if (quote == 0 && (isBlank(c) || terminators.indexOf(c) >= 0)) {
        break;
      }
      if (token == null) {
        token = new StringBuilder();
      }
      if (c == '\\' && position + 1 < text.length()) {
        position++;
        appendEscaped(token, text.charAt(position), quote);
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && isQuote(c)) {
        quote = c;
        opened = position;
      } else {
        token.append(c);
      }
      position++;
    }
    if (quote != 0) {
      throw errorAt(opened, "a closing " + quote);
    }
    return token == null ? null : token.toString();
  }

  private static void appendEscaped(StringBuilder token, char c, char quote) {
    boolean special = c == '\\' || (quote == 0 ? isQuote(c) : c == quote);
    if (!special) {
      token.append('\\');
    }
    token.append(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Reads a list up to the closing parenthesis, its values separated by blanks and commas. */
  List<String> list(int opened) {
    List<String> values = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (atEnd()) {
        throw errorAt(opened, "a closing )");
      }
      if (take(')')) {
        return values;
      }
      String value = token(",()");
      if (value == null) {
        throw error("a value");
      }
      values.add(value);
      skipBlanks();
      if (take(',')) {
        skipBlanks();
        if (atEnd() || at(')') || at(',')) {
          throw error("a value after the comma");
        }
      }
    }
  }

  ExpressionException error(String expected) {
    return errorAt(position, expected);
  }

  ExpressionException errorAt(int at, String expected) {
    String message =
        flag + ": expected " + expected + " at character " + (at + 1) + " [" + marked(at) + "]; example: " + flag + "=" + example;
    return new ExpressionException(message, at);
  }

  /** The text with its mistake marked, cut to the neighbourhood where it is long. */
  private String marked(int at) {
    int from = Math.max(0, at - 60);
    int to = Math.min(text.length(), at + 60);
    String before = (from > 0 ? "..." : "") + text.substring(from, at);
    String after = text.substring(at, to) + (to < text.length() ? "..." : "");
    String left = before.isEmpty() || isBlank(before.charAt(before.length() - 1)) ? "" : " ";
    String right = after.isEmpty() || isBlank(after.charAt(0)) ? "" : " ";
    return before + left + "*HERE*" + right + after;
  }
}
