package iq.manifests.layout;

import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.Node;
import iq.manifests.yaml.Scalar;
import iq.manifests.yaml.Sequence;
import org.jspecify.annotations.Nullable;

/** Images of a workload. */
final class Images {
  private Images() {}

  /** That of the first container, null when there is none. */
  static @Nullable String first(Mapping spec) {
    Node containers = at(at(at(spec, "template"), "spec"), "containers");
    if (containers instanceof Sequence sequence
        && !sequence.items().isEmpty()
        && at(sequence.items().getFirst(), "image") instanceof Scalar.Text image) {
      return image.value();
    }
    return null;
  }

  private static @Nullable Node at(@Nullable Node node, String field) {
    return node instanceof Mapping mapping ? mapping.get(field) : null;
  }
}
