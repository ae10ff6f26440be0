package iq.manifests.layout;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;
import iq.manifests.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A chart whose values are the objects themselves, by name: every value has its reason beside it in
 * {@code values.yaml}, and every one can be set, as in {@code --set
 * objects.deployment.spec.replicas=3}. There is one template, which writes them out.
 */
final class HelmChart {
  private static final String TEMPLATE =
      """
      {{- range $name, $object := .Values.objects }}
      ---
      {{ toYaml $object }}
      {{- end }}
      """;

  private HelmChart() {}

  static Map<String, String> files(ManifestSet set) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Chart.yaml", YamlWriter.write(chart(set)));
    files.put("values.yaml", YamlWriter.write(values(set)));
    files.put("templates/objects.yaml", TEMPLATE);
    files.put("templates/NOTES.txt", notes(set));
    return files;
  }

  private static MapBuilder chart(ManifestSet set) {
    return Yaml.map()
        .put("apiVersion", "v2")
        .put("name", set.name())
        .put("description", "A model server, from measured curves.")
        .put("type", "application")
        .put("version", "0.1.0");
  }

  private static MapBuilder values(ManifestSet set) {
    MapBuilder objects = Yaml.map();
    for (Map.Entry<String, Manifest> named : ObjectNames.of(set).entrySet()) {
      objects.put(named.getKey(), named.getValue().object());
    }
    return Yaml.map().put("objects", objects);
  }

  /** Helm reads notes as a template: braces in them are written by it. */
  private static String notes(ManifestSet set) {
    return String.join("\n", set.comments()).replace("{{", "{{ \"{{\" }}") + "\n";
  }
}
