package iq.manifests.yaml;

import java.util.List;

/**
 * The lines of one document. A comment stands beside its value when both are short, else in lines
 * above. An item's first line starts on the line of its dash, so that what is above it is written
 * before the dash.
 */
final class BlockLayout {
  private static final int STEP = 2;
  private static final int BESIDE = 90; // key, value and comment, without the indent
  private static final int LONGEST_SIMPLE_KEY = 1000; // YAML allows 1024 for key and quotes
  private static final String DASH = "-";
  private static final String COLON = ":";

  private final StringBuilder out;

  BlockLayout(StringBuilder out) {
    this.out = out;
  }

  void document(Node root) {
    above(root, "", 0);
    content(root, "", 0, 0);
  }

  /** What a dash or the document's start is followed by, the comments above already written. */
  private void content(Node node, String label, int indent, int inner) {
    switch (node) {
      case Mapping mapping when Inline.isBlock(node) -> mapping(mapping, inner, true);
      case Sequence sequence when Inline.isBlock(node) -> sequence(sequence, inner, true);
      default -> scalar(node, label, indent);
    }
  }

  private void mapping(Mapping mapping, int indent, boolean begun) {
    boolean started = begun;
    for (Mapping.Entry entry : mapping.entries()) {
      String label = label(entry);
      if (!started) {
        above(entry.value(), label, indent);
        out.repeat(' ', indent);
      }
      started = false;
      if (label.equals(COLON)) {
        out.append("? ").append(Quoting.quote(entry.key())).append('\n').repeat(' ', indent);
        value(entry.value(), label, indent, indent + STEP);
      } else {
        value(entry.value(), label, indent, indent);
      }
    }
  }

  /** The key and its colon; the colon alone for a key too long to share its line. */
  private static String label(Mapping.Entry entry) {
    String key = Quoting.quote(entry.key());
    return key.length() > LONGEST_SIMPLE_KEY ? COLON : key + COLON;
  }

  private void value(Node node, String label, int indent, int sequenceIndent) {
    out.append(label);
    switch (node) {
      case Mapping mapping when Inline.isBlock(node) -> {
        out.append('\n');
        mapping(mapping, indent + STEP, false);
      }
      case Sequence sequence when Inline.isBlock(node) -> {
        out.append('\n');
        sequence(sequence, sequenceIndent, false);
      }
      default -> {
        out.append(' ');
        scalar(node, label, indent);
      }
    }
  }

  private void sequence(Sequence sequence, int indent, boolean begun) {
    boolean started = begun;
    for (Node item : sequence.items()) {
      if (!started) {
        above(item, DASH, indent);
        out.repeat(' ', indent);
      }
      started = false;
      out.append("- ");
      content(item, DASH, indent, indent + STEP);
    }
  }

  private void scalar(Node node, String label, int indent) {
    if (LiteralBlock.holds(node) && node instanceof Scalar.Text(String text, _)) {
      out.append(LiteralBlock.header(text)).append('\n');
      for (String line : LiteralBlock.lines(text)) {
        out.repeat(' ', line.isEmpty() ? 0 : indent + STEP).append(line).append('\n');
      }
      return;
    }
    out.append(Inline.text(node));
    if (isBeside(node, label)) {
      out.append(" # ").append(Comments.lines(node.comment()).getFirst());
    }
    out.append('\n');
  }

  /** The comments that stand above the line which starts with this label, or with this value. */
  private void above(Node node, String label, int indent) {
    if (!isBeside(node, label)) {
      for (String line : Comments.wrapped(node.comment(), indent)) {
        out.repeat(' ', indent).append(line.isEmpty() ? "#" : "# ").append(line).append('\n');
      }
    }
    if (label.endsWith(COLON) || !Inline.isBlock(node)) {
      return; // what is within starts on a line of its own
    }
    switch (node) {
      case Mapping mapping -> {
        Mapping.Entry first = mapping.entries().getFirst();
        above(first.value(), label(first), indent);
      }
      case Sequence sequence -> above(sequence.items().getFirst(), DASH, indent);
      case Scalar _ -> {}
    }
  }

  private static boolean isBeside(Node node, String label) {
    List<String> lines = Comments.lines(node.comment());
    return lines.size() == 1
        && !Inline.isBlock(node)
        && !LiteralBlock.holds(node)
        && label.length() + Inline.text(node).length() + lines.getFirst().length() <= BESIDE;
  }
}
