package iq.manifests;

import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** The Deployment of one copy of the model. */
final class Deployment {
  static final int PORT = 8000;
  static final String PORT_NAME = "metrics";
  static final String SECRET = "hf-secret";
  static final String SECRET_KEY = "hf_api_token";

  private Deployment() {}

  static NodeSource of(Plan plan, ListBuilder arguments) {
    MapBuilder pod =
        Yaml.map()
            .put("nodeSelector", Nodes.selector(plan))
            .put("containers", Yaml.list(container(plan, arguments)))
            .put("volumes", Yaml.list(volume(plan)));
    return Yaml.map()
        .put("apiVersion", "apps/v1")
        .put("kind", "Deployment")
        .put("metadata", Labels.metadata(plan, plan.name("deployment")))
        .put(
            "spec",
            Yaml.map()
                .put("replicas", 1)
                .put("selector", Yaml.map().put("matchLabels", Labels.selector(plan)))
                .put(
                    "template",
                    Yaml.map()
                        .put("metadata", Yaml.map().put("labels", Labels.pod(plan)))
                        .put("spec", pod)));
  }

  private static MapBuilder container(Plan plan, ListBuilder arguments) {
    boolean measured =
        Releases.same(plan.version(), plan.benchmark().configuration().serverVersion());
    MapBuilder container =
        Yaml.map()
            .put("name", "inference-server")
            .put("image", plan.server().image(plan.version()))
            .comment(
                measured ? "the version measured" : "the version asked for; not the one measured")
            .put("command", Yaml.list(plan.server().command()))
            .put("args", arguments)
            .put("env", environment(plan))
            .put("ports", Yaml.list(port()))
            .put("resources", Resources.of(plan).yaml(plan));
    Probes.put(plan, container);
    return container.put(
        "volumeMounts", Yaml.list(Yaml.map().put("name", "dshm").put("mountPath", "/dev/shm")));
  }

  private static MapBuilder port() {
    return Yaml.map()
        .put("name", PORT_NAME)
        .put("containerPort", PORT)
        .put("protocol", "TCP");
  }

  private static ListBuilder environment(Plan plan) {
    MapBuilder reference = Yaml.map().put("name", SECRET).put("key", SECRET_KEY);
    ListBuilder variables =
        Yaml.list(
            Yaml.map()
                .put("name", "HUGGING_FACE_HUB_TOKEN")
                .put("valueFrom", Yaml.map().put("secretKeyRef", reference)));
    if (Cache.of(plan).sharedGib() != null) {
      variables.add(Yaml.map().put("name", "HF_HOME").put("value", Cache.FOLDER));
      variables.comment("the weights do not fit the default boot disk");
    }
    return variables;
  }

  private static MapBuilder volume(Plan plan) {
    @Nullable Integer shared = Cache.of(plan).sharedGib();
    MapBuilder memory = Yaml.map().put("medium", "Memory");
    if (shared != null) {
      memory.put("sizeLimit", shared + "Gi").comment("the weights and a tenth more");
    }
    return Yaml.map().put("name", "dshm").put("emptyDir", memory);
  }
}
