package iq.manifests.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the values of manifests, with the comments beside them. */
public final class ManifestReader {
  private final List<Field> fields = new ArrayList<>();
  private final String object;

  private ManifestReader(String object) {
    this.object = object;
  }

  /**
   * All values of all objects of a text, in its order.
   *
   * @throws NotYaml when the text is not YAML
   */
  public static List<Field> read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setParseComments(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 2) // 2.10 fails where a surrogate pair spans two reads
            .build();
    List<Field> all = new ArrayList<>();
    try {
      for (Node document : new Compose(settings).composeAllFromString(text)) {
        ManifestReader reader = new ManifestReader(ObjectName.of(document));
        if (document instanceof MappingNode mapping) {
          reader.mapping("", mapping);
        }
        all.addAll(reader.fields);
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new NotYaml("line " + line + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new NotYaml(String.valueOf(e.getMessage()));
    }
    return all;
  }

  private void mapping(String path, MappingNode mapping) {
    for (NodeTuple entry : mapping.getValue()) {
      String key = ItemName.text(entry.getKeyNode());
      boolean plain = key.matches("[\\w-]+");
      String place = plain ? (path.isEmpty() ? key : path + "." + key) : path + "['" + key + "']";
      value(place, entry.getValueNode(), above(entry.getKeyNode()));
    }
  }

  private void sequence(String path, SequenceNode sequence) {
    for (int i = 0; i < sequence.getValue().size(); i++) {
      Node item = sequence.getValue().get(i);
      value(path + "[" + ItemName.of(item, i) + "]", item, above(item));
    }
  }

  private void value(String path, Node node, @Nullable String above) {
    switch (node) {
      case MappingNode mapping when !mapping.getValue().isEmpty() -> {
        reason(path, above, node);
        mapping(path, mapping);
      }
      case SequenceNode sequence when !sequence.getValue().isEmpty() -> {
        reason(path, above, node);
        sequence(path, sequence);
      }
      default -> add(path, text(node), joined(above, beside(node)), node);
    }
  }

  /** A reason of a whole map or list is told without a value. */
  private void reason(String path, @Nullable String above, Node node) {
    if (above != null && !path.endsWith("]")) {
      add(path, "", above, node);
    }
  }

  private void add(String path, String value, @Nullable String reason, Node node) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    fields.add(new Field(object, path, value, reason, line));
  }

  private static String text(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case MappingNode ignored -> "{}";
      default -> "[]";
    };
  }

  private static @Nullable String above(Node node) {
    return text(node.getBlockComments());
  }

  private static @Nullable String beside(Node node) {
    return text(node.getInLineComments());
  }

  private static @Nullable String text(@Nullable List<CommentLine> lines) {
    if (lines == null) {
      return null;
    }
    String text =
        lines.stream()
            .filter(line -> line.getCommentType() != CommentType.BLANK_LINE)
            .map(line -> line.getValue().strip())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String joined(@Nullable String above, @Nullable String beside) {
    if (above == null || beside == null) {
      return above == null ? beside : above;
    }
    return above + " " + beside;
  }
}
