package iq.manifests.reading;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** What an object is called: its kind, namespace and name. */
final class ObjectName {
  private ObjectName() {}

  static String of(Node document) {
    if (!(document instanceof MappingNode object)) {
      return "";
    }
    String kind = ItemName.field(object, "kind");
    for (NodeTuple entry : object.getValue()) {
      if (ItemName.text(entry.getKeyNode()).equals("metadata")
          && entry.getValueNode() instanceof MappingNode metadata) {
        String namespace = ItemName.field(metadata, "namespace");
        return kind + "/" + (namespace.isEmpty() ? "" : namespace + "/")
            + ItemName.field(metadata, "name");
      }
    }
    return kind;
  }
}
