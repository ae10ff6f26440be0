package iq.manifests.yaml;

import java.util.List;

/**
 * Writes trees as block YAML, the way the Kubernetes documentation does: two blanks of indent,
 * dashes below the first letter of their key, quotes only where a YAML 1.1 or 1.2 parser would read
 * something else. Any string is read back as it was; none can add a key or a document. (Half a
 * surrogate pair is no character: it is kept as an escape, which some parsers refuse.)
 */
public final class YamlWriter {
  private YamlWriter() {}

  /** The text of one document, ending in a line break. */
  public static String write(NodeSource root) {
    StringBuilder out = new StringBuilder();
    new BlockLayout(out).document(root.node());
    return out.toString();
  }

  /** The text of several documents, {@code ---} between them. */
  public static String documents(List<? extends NodeSource> roots) {
    StringBuilder out = new StringBuilder();
    for (NodeSource root : roots) {
      if (!out.isEmpty()) {
        out.append("---\n");
      }
      new BlockLayout(out).document(root.node());
    }
    return out.toString();
  }
}
