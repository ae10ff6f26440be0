package iq.cli.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows as one YAML document, an array, that YAML 1.1 and 1.2 readers read alike. Keys are sorted and lists stand at their key's
 * indentation, as in gcloud's {@code yaml}, which prints one document per row instead.
 */
final class YamlPrinter {
  private final StringBuilder out = new StringBuilder(1024);

  private YamlPrinter() {}

  /**
   * The document, ended by a line feed.
   *
   * @throws IllegalArgumentException for a number that JSON cannot hold (NaN, infinity) or a value of an unknown class
   */
  static String print(List<? extends @Nullable Object> rows) {
    YamlPrinter printer = new YamlPrinter();
    if (rows.isEmpty()) {
      return "[]\n";
    }
    printer.list(rows, 0, true);
    return printer.out.toString();
  }

  /** Writes entries below each other; the first continues the line that is already begun, unless {@code indentFirst}. */
  private void map(Map<?, ?> map, int indent, boolean indentFirst) {
    boolean indentNow = indentFirst;
    for (Map.Entry<?, ?> entry : new TreeMap<Object, @Nullable Object>(map).entrySet()) {
      indent(indentNow ? indent : 0);
      indentNow = true;
      YamlScalar.append(out, String.valueOf(entry.getKey()));
      out.append(':');
      Object value = entry.getValue();
      if (value instanceof Map<?, ?> child && !child.isEmpty()) {
        out.append('\n');
        map(child, indent + 2, true);
      } else if (value instanceof List<?> child && !child.isEmpty()) {
        out.append('\n');
        list(child, indent, true);
      } else {
        leaf(value, indent + 2);
      }
    }
  }

  private void list(List<?> list, int indent, boolean indentFirst) {
    boolean indentNow = indentFirst;
    for (Object element : list) {
      indent(indentNow ? indent : 0);
      indentNow = true;
      out.append('-');
      if (element instanceof Map<?, ?> child && !child.isEmpty()) {
        out.append(' ');
        map(child, indent + 2, false);
      } else if (element instanceof List<?> child && !child.isEmpty()) {
        out.append(' ');
        list(child, indent + 2, false);
      } else {
        leaf(element, indent + 2);
      }
    }
  }

  private void leaf(@Nullable Object value, int indent) {
    out.append(' ');
    if (value instanceof String text) {
      if (YamlScalar.isBlock(text)) {
        YamlScalar.appendBlock(out, text, indent);
      } else {
        YamlScalar.append(out, text);
      }
    } else {
      notText(value);
    }
    out.append('\n');
  }

  private void notText(@Nullable Object value) {
    int start = out.length();
    JsonPrinter.compact(out, value);
    int exponent = value instanceof Number ? out.indexOf("e", start) : -1;
    if (exponent >= 0 && out.indexOf(".", start) < 0) {
      // YAML 1.1 reads 1e+16 as text: its floats have a point.
      out.insert(exponent, ".0");
    }
  }

  private void indent(int columns) {
    out.repeat(' ', columns);
  }
}
