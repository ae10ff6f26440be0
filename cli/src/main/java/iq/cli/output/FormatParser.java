package iq.cli.output;

import iq.cli.output.Format.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads {@code name[attribute,...](key[:label=HEADING],...)}. */
final class FormatParser {
  private static final String EXAMPLE = "\"csv(instanceType,performanceStats.ntpotMilliseconds)\"";

  private final String text;
  private final Lexer lexer;

  FormatParser(String text) {
    this.text = text;
    this.lexer = new Lexer("--format", text, EXAMPLE);
  }

  Format parse() {
    lexer.skipBlanks();
    String name = lexer.token("([");
    Kind kind = kind(name == null ? "" : name);
    boolean heading = true;
    lexer.skipBlanks();
    if (lexer.take('[')) {
      heading = attributes(kind);
      lexer.skipBlanks();
    }
    List<KeyColumn> columns = new ArrayList<>();
    int opened = lexer.position();
    if (lexer.take('(')) {
      if (!kind.takesKeys()) {
        throw lexer.errorAt(opened, "no keys: " + kind.word() + " has columns of its own");
      }
      columns(columns);
    }
    if (lexer.skipBlanks()) {
      throw lexer.error("the end of the format");
    }
    return new Format(kind, columns, heading);
  }

  private Kind kind(String name) {
    StringJoiner known = new StringJoiner(", ");
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(name)) {
        return kind;
      }
      known.add(kind.word());
    }
    throw new ExpressionException(
        "--format: unknown format '" + text + "'; expected one of " + known + nearest(name) + "; example: --format=" + EXAMPLE, 0);
  }

  private static String nearest(String name) {
    String nearest = "";
    int best = Math.max(2, name.length() / 2);
    for (Kind kind : Kind.values()) {
      int distance = distance(name, kind.word());
      if (distance <= best) {
        best = distance - 1;
        nearest = "; did you mean " + kind.word() + "?";
      }
    }
    return nearest;
  }

  /** How many single-character changes make one word of the other (Levenshtein). */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }

  /** Reads attributes; the only one that has a meaning here is {@code no-heading}. */
  private boolean attributes(Kind kind) {
    boolean hasHeading = kind == Kind.TABLE || kind == Kind.CSV || kind == Kind.VALUE;
    int start = lexer.position();
    String attribute = lexer.token("],");
    lexer.skipBlanks();
    if (!"no-heading".equals(attribute) || !hasHeading || !lexer.take(']')) {
      throw lexer.errorAt(start, "no-heading] after table or csv (no other attribute is supported)");
    }
    return false;
  }

  private void columns(List<KeyColumn> columns) {
    do {
      lexer.skipBlanks();
      RowKey key = KeyReader.read(lexer);
      if (lexer.at('(')) {
        throw lexer.error("a key (transforms such as key.date() are not supported)");
      }
      columns.add(new KeyColumn(key, Column.auto(label(key))));
      lexer.skipBlanks();
    } while (lexer.take(','));
    if (!lexer.take(')')) {
      throw lexer.error("a comma or a closing )");
    }
  }

  private String label(RowKey key) {
    if (!lexer.take(':')) {
      return key.label();
    }
    int start = lexer.position();
    String attribute = lexer.token("=,()");
    String label = lexer.take('=') ? lexer.token(",():") : null;
    if (!"label".equals(attribute) || label == null) {
      throw lexer.errorAt(start, "label=HEADING after the colon");
    }
    return label;
  }
}
