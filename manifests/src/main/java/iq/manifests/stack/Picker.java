package iq.manifests.stack;

import iq.catalog.ServerTables;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.function.Function;

/** The endpoint picker: the gateway asks it over gRPC which pod a request goes to. */
final class Picker {
  static final int GRPC = 9002;
  static final int METRICS = 9090;

  private static final int HEALTH = 9003;
  private static final String CONFIG = "config";

  private Picker() {}

  static String name(Plan plan) {
    return plan.name("epp");
  }

  static MapBuilder selector(Plan plan) {
    return Yaml.map().put("app", name(plan));
  }

  static void addTo(Draft draft, Function<String, ServerTables> tables) {
    Plan plan = draft.plan();
    draft.object(deployment(plan, PickerFlags.of(draft, tables)));
    draft.object(
        Yaml.map()
            .put("apiVersion", "v1")
            .put("kind", "Service")
            .put("metadata", Labels.metadata(plan, name(plan)))
            .put(
                "spec",
                Yaml.map()
                    .put("type", "ClusterIP")
                    .put("selector", selector(plan))
                    .put("ports", Yaml.list(open("grpc", GRPC), open("metrics", METRICS)))));
  }

  private static NodeSource open(String name, int port) {
    return Yaml.map()
        .put("name", name)
        .put("port", port)
        .put("targetPort", name)
        .put("protocol", "TCP");
  }

  private static NodeSource deployment(Plan plan, NodeSource flags) {
    MapBuilder pod =
        Yaml.map()
            .put("serviceAccountName", name(plan))
            .put("containers", Yaml.list(container(plan, flags)))
            .put(
                "volumes",
                Yaml.list(
                    Yaml.map()
                        .put("name", CONFIG)
                        .put("configMap", Yaml.map().put("name", name(plan)))));
    return Yaml.map()
        .put("apiVersion", "apps/v1")
        .put("kind", "Deployment")
        .put("metadata", Labels.metadata(plan, name(plan)))
        .put(
            "spec",
            Yaml.map()
                .put("replicas", 1)
                .comment("it remembers which pod holds which prefix; a second one would not")
                .put("strategy", Yaml.map().put("type", "Recreate"))
                .put("selector", Yaml.map().put("matchLabels", selector(plan)))
                .put(
                    "template",
                    Yaml.map()
                        .put("metadata", Yaml.map().put("labels", selector(plan)))
                        .put("spec", pod)));
  }

  private static NodeSource container(Plan plan, NodeSource flags) {
    Components components = Llmd.components(plan);
    return Yaml.map()
        .put("name", "epp")
        .put("image", components.picker())
        .comment("of llm-d " + components.version())
        .put("args", flags)
        .put("env", Yaml.list(own("NAMESPACE", "namespace"), own("POD_NAME", "name")))
        .put(
            "ports",
            Yaml.list(port("grpc", GRPC), port("grpc-health", HEALTH), port("metrics", METRICS)))
        .put(
            "resources",
            Yaml.map()
                .put("requests", Yaml.map().put("cpu", "4").put("memory", "8Gi"))
                .comment("those of the extension's own chart")
                .put("limits", Yaml.map().put("memory", "16Gi")))
        .put("livenessProbe", probe())
        .put("readinessProbe", probe())
        .put(
            "volumeMounts",
            Yaml.list(
                Yaml.map().put("name", CONFIG).put("mountPath", PickerFlags.FOLDER)));
  }

  private static NodeSource own(String variable, String field) {
    return Yaml.map()
        .put("name", variable)
        .put(
            "valueFrom",
            Yaml.map().put("fieldRef", Yaml.map().put("fieldPath", "metadata." + field)));
  }

  private static NodeSource port(String name, int port) {
    return Yaml.map().put("name", name).put("containerPort", port).put("protocol", "TCP");
  }

  private static NodeSource probe() {
    return Yaml.map()
        .put("grpc", Yaml.map().put("port", HEALTH).put("service", "inference-extension"))
        .put("initialDelaySeconds", 5)
        .put("periodSeconds", 10);
  }
}
