package iq.manifests.yaml;

import java.util.List;

/** Text of several lines that can stand as a block below {@code |}, as it is. */
final class LiteralBlock {
  private LiteralBlock() {}

  /**
   * Whether a block holds the text exactly and visibly: it starts and ends with text, or with text
   * and one line break, and no line ends in a blank, which an editor would take away.
   */
  static boolean holds(Node node) {
    if (!(node instanceof Scalar.Text(String text, _)) || text.indexOf('\n') < 0) {
      return false;
    }
    char first = text.charAt(0);
    if (first == '\n' || first == ' ' || first == '\t' || text.endsWith("\n\n")) {
      return false;
    }
    return text.lines().allMatch(LiteralBlock::isVisible)
        && text.indexOf('\r') < 0; // lines() would take it for a line break
  }

  private static boolean isVisible(String line) {
    return !line.endsWith(" ")
        && !line.endsWith("\t")
        && line.codePoints().allMatch(c -> c == '\t' || Characters.isVisible(c));
  }

  static String header(String text) {
    return text.endsWith("\n") ? "|" : "|-";
  }

  static List<String> lines(String text) {
    return text.lines().toList();
  }
}
