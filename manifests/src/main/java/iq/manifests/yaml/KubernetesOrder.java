package iq.manifests.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the Kubernetes documentation writes the fields of an object. Maps that the
 * table knows are put into that order, fields it does not know after those it does, in the order
 * they had. All other maps (labels, data, selectors) stay as their author wrote them.
 */
public final class KubernetesOrder {
  private static final String ITEM = "[]"; // after the name of a list: an item of it

  private KubernetesOrder() {}

  /** The same object with its fields in the documentation's order. */
  public static Mapping of(NodeSource object) {
    if (!(object.node() instanceof Mapping mapping)) {
      throw new IllegalArgumentException("not an object: " + object.node());
    }
    return ordered(mapping, "");
  }

  private static Node ordered(Node node, String place) {
    return switch (node) {
      case Mapping mapping -> ordered(mapping, place);
      case Sequence sequence ->
          new Sequence(
              sequence.items().stream().map(item -> ordered(item, place + ITEM)).toList(),
              sequence.comment());
      case Scalar scalar -> scalar;
    };
  }

  private static Mapping ordered(Mapping mapping, String place) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Node value = entry.value();
      boolean free = FieldOrder.isFree(entry.key());
      entries.add(new Mapping.Entry(entry.key(), free ? value : ordered(value, entry.key())));
    }
    List<String> fields = FieldOrder.of(place, mapping);
    entries.sort(Comparator.comparingInt(entry -> rank(fields, entry.key()))); // stable
    return new Mapping(entries, mapping.comment());
  }

  private static int rank(List<String> fields, String key) {
    int rank = fields.indexOf(key);
    return rank < 0 ? fields.size() : rank;
  }
}
