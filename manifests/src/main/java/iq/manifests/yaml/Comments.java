package iq.manifests.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a comment. Whatever the text holds, it stays a comment. */
final class Comments {
  private static final int WIDTH = 100;
  private static final int NARROWEST = 40;
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

  private Comments() {}

  static @Nullable String join(@Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first + '\n' + second;
  }

  /** The lines as the author broke them, of visible characters only; none where nothing is said. */
  static List<String> lines(@Nullable String comment) {
    if (comment == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String line : LINE_BREAK.split(comment, -1)) {
      lines.add(visible(line));
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    return lines;
  }

  /** The lines for an indent, wrapped at blanks; one that starts with a blank is left whole. */
  static List<String> wrapped(@Nullable String comment, int indent) {
    int width = Math.max(NARROWEST, WIDTH - indent - 2);
    List<String> wrapped = new ArrayList<>();
    for (String line : lines(comment)) {
      if (line.startsWith(" ")) { // a command to copy
        wrapped.add(line);
      } else {
        wrap(line, width, wrapped);
      }
    }
    return wrapped;
  }

  private static void wrap(String line, int width, List<String> wrapped) {
    String rest = line;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : rest.indexOf(' ', width);
      if (end < 0) {
        break;
      }
      wrapped.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    wrapped.add(rest);
  }

  private static String visible(String line) {
    StringBuilder out = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> c == '\t' || Character.isSpaceChar(c) ? ' ' : c)
        .filter(Characters::isVisible)
        .forEach(out::appendCodePoint);
    return out.toString().stripTrailing();
  }
}
