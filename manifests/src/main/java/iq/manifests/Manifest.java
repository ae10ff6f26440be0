package iq.manifests;

import iq.manifests.yaml.KubernetesOrder;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.Node;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Scalar;
import iq.manifests.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/**
 * One Kubernetes object.
 *
 * @param content as YAML, ending in a line break
 * @param object the same as a tree, in the order of its fields
 */
public record Manifest(String kind, String apiVersion, String content, Mapping object) {

  /** Of an object, its fields in the order of Kubernetes' own documents. */
  public static Manifest of(NodeSource object) {
    Mapping ordered = KubernetesOrder.of(object);
    return new Manifest(
        text(ordered.get("kind")),
        text(ordered.get("apiVersion")),
        YamlWriter.write(ordered),
        ordered);
  }

  private static String text(@Nullable Node node) {
    return node instanceof Scalar.Text text ? text.value() : "";
  }
}
