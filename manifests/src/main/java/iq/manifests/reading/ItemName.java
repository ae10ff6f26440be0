package iq.manifests.reading;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What an item of a list is called, so that it is found again when others come before it. */
final class ItemName {
  private ItemName() {}

  /** A flag without its value, the name of a map, else the place in the list. */
  static String of(Node item, int index) {
    if (item instanceof ScalarNode scalar && scalar.getValue().startsWith("--")) {
      int end = scalar.getValue().indexOf('=');
      return end < 0 ? scalar.getValue() : scalar.getValue().substring(0, end);
    }
    if (item instanceof MappingNode mapping) {
      String name = field(mapping, "name");
      return name.isEmpty() ? Integer.toString(index) : name;
    }
    return Integer.toString(index);
  }

  /** A scalar of a map, empty when there is none. */
  static String field(MappingNode mapping, String key) {
    for (NodeTuple entry : mapping.getValue()) {
      if (text(entry.getKeyNode()).equals(key) && entry.getValueNode() instanceof ScalarNode value) {
        return value.getValue();
      }
    }
    return "";
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
