package iq.manifests.layout;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.Node;
import iq.manifests.yaml.Scalar;
import iq.manifests.yaml.Yaml;
import iq.manifests.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A base with an object a file, as generated, and an overlay with what users change: namespace,
 * image version, replicas, patches. The base can be generated anew without losing them.
 */
final class Kustomize {
  private static final String BASE = "base/";
  static final String OVERLAY = "overlays/default/kustomization.yaml";

  private Kustomize() {}

  static Map<String, String> files(ManifestSet set) {
    Map<String, String> files = new LinkedHashMap<>();
    ListBuilder resources = Yaml.list();
    ObjectNames.of(set)
        .forEach(
            (name, manifest) -> {
              String file = name.toLowerCase(Locale.ROOT) + ".yaml";
              resources.add(file);
              files.put(BASE + file, manifest.content());
            });
    files.put(
        BASE + "kustomization.yaml",
        comments(set) + YamlWriter.write(kustomization().put("resources", resources)));
    files.put(OVERLAY, YamlWriter.write(overlay(set)));
    return files;
  }

  private static String comments(ManifestSet set) {
    StringBuilder text = new StringBuilder();
    set.comments().forEach(line -> text.append("# ").append(line).append('\n'));
    return text.toString();
  }

  private static MapBuilder kustomization() {
    return Yaml.map()
        .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
        .put("kind", "Kustomization");
  }

  private static MapBuilder overlay(ManifestSet set) {
    MapBuilder overlay = kustomization();
    // Kustomize would give a namespace to objects of custom kinds that have none.
    boolean all = set.manifests().stream().allMatch(m -> namespace(m) != null);
    String namespace = all ? namespace(set.manifests().getFirst()) : null;
    if (namespace != null) {
      overlay.put("namespace", namespace);
    }
    overlay.put("resources", Yaml.list("../../base"));
    for (Manifest manifest : set.manifests()) {
      if (manifest.kind().equals("Deployment") && manifest.object().get("spec") instanceof Mapping spec) {
        overlayDeployment(overlay, manifest.object(), spec);
        break;
      }
    }
    return overlay;
  }

  /** The version and the number that are changed most. */
  private static void overlayDeployment(MapBuilder overlay, Mapping object, Mapping spec) {
    String image = Images.first(spec);
    int tag = image == null ? -1 : image.lastIndexOf(':');
    if (image != null && tag > image.lastIndexOf('/')) {
      overlay.put(
          "images",
          Yaml.list(
              Yaml.map()
                  .put("name", image.substring(0, tag))
                  .put("newTag", image.substring(tag + 1))));
    }
    String name = text(object, "name");
    if (name != null && spec.get("replicas") instanceof Scalar.Whole replicas) {
      overlay.put(
          "replicas",
          Yaml.list(Yaml.map().put("name", name).put("count", replicas.value())));
    }
  }

  private static @Nullable String namespace(Manifest manifest) {
    return text(manifest.object(), "namespace");
  }

  private static @Nullable String text(Mapping object, String field) {
    Node metadata = object.get("metadata");
    return metadata instanceof Mapping map && map.get(field) instanceof Scalar.Text text
        ? text.value()
        : null;
  }
}
