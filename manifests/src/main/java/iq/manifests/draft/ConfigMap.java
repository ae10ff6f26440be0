package iq.manifests.draft;

import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.Map;

/** Files that a server is given beside its arguments. */
public final class ConfigMap {
  private static final String VOLUME = "server-files";

  private ConfigMap() {}

  /** Adds the files, by name, and has the server see them in a folder. */
  public static void addTo(Draft draft, String folder, Map<String, String> files) {
    String name = draft.plan().name("files");
    MapBuilder data = Yaml.map();
    files.forEach(data::put);
    draft.object(
        Yaml.map()
            .put("apiVersion", "v1")
            .put("kind", "ConfigMap")
            .put("metadata", Labels.metadata(draft.plan(), name))
            .put("data", data));
    NodeSource source = Yaml.map().put("name", name);
    draft.pod().volume(Yaml.map().put("name", VOLUME).put("configMap", source));
    draft.pod()
        .server()
        .mount(Yaml.map().put("name", VOLUME).put("mountPath", folder).put("readOnly", true));
  }
}
