package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pod of one copy of the model. */
public final class Pod {
  private final MapBuilder labels;
  private final MapBuilder annotations = Yaml.map();
  private final MapBuilder access = Yaml.map();
  private final MapBuilder nodes = Yaml.map();
  private final ListBuilder oneOf = Yaml.list();
  private final ListBuilder tolerations = Yaml.list();
  private final ListBuilder first = Yaml.list();
  private final Container server;
  private final List<NodeSource> sidecars = new ArrayList<>();
  private final ListBuilder volumes = Yaml.list();

  Pod(Plan plan) {
    this.labels = Labels.pod(plan);
    this.server = new Container(plan);
  }

  /** A label beside those that all pods of the model have. */
  public void label(String key, String value) {
    labels.put(key, value);
  }

  /** An annotation of the pod. */
  public void annotation(String key, String value, @Nullable String reason) {
    annotations.put(key, value).comment(reason);
  }

  /** The account that the pod acts as. */
  public void serviceAccount(String name) {
    access.put("serviceAccountName", name);
  }

  /** A label that a node must have. */
  public void node(String label, String value, @Nullable String reason) {
    nodes.put(label, value).comment(reason);
  }

  /** A label that a node must have with one of these values. */
  public void nodes(String label, Collection<String> values, @Nullable String reason) {
    if (values.size() == 1) {
      node(label, values.iterator().next(), reason);
      return;
    }
    oneOf.add(expression(label, "In", values, reason));
  }

  /** A label that a node must not have with this value. */
  public void notNode(String label, String value, @Nullable String reason) {
    oneOf.add(expression(label, "NotIn", List.of(value), reason));
  }

  private static NodeSource expression(
      String label, String operator, Collection<String> values, @Nullable String reason) {
    return Yaml.map()
        .comment(reason)
        .put("key", label)
        .put("operator", operator)
        .put("values", Yaml.list(values));
  }

  /** How long the server may take to stop. */
  public void gracePeriod(int seconds, @Nullable String reason) {
    access.put("terminationGracePeriodSeconds", seconds).comment(reason);
  }

  /** What the containers may do, for all of them. */
  public void securityContext(NodeSource context, @Nullable String reason) {
    access.put("securityContext", context).comment(reason);
  }

  /** A taint of nodes that the pod puts up with. */
  public void toleration(NodeSource toleration, @Nullable String reason) {
    tolerations.add(toleration).comment(reason);
  }

  /** A container that runs before the server. */
  public void initContainer(NodeSource container) {
    first.add(container);
  }

  /** The container of the server. */
  public Container server() {
    return server;
  }

  /** A container that runs beside the server. */
  public void sidecar(NodeSource container) {
    sidecars.add(container);
  }

  /** A volume of the pod. */
  public void volume(NodeSource volume) {
    volumes.add(volume);
  }

  private @Nullable NodeSource affinity() {
    if (oneOf.node().items().isEmpty()) {
      return null;
    }
    NodeSource terms = Yaml.list(Yaml.map().put("matchExpressions", oneOf));
    return Yaml.map()
        .put(
            "nodeAffinity",
            Yaml.map()
                .put(
                    "requiredDuringSchedulingIgnoredDuringExecution",
                    Yaml.map().put("nodeSelectorTerms", terms)));
  }

  /** The template of a workload. */
  NodeSource template() {
    return template(labels, server.yaml());
  }

  /** That of the pods that work for the one that answers. */
  NodeSource workerTemplate() {
    return template(labels.node().with(Labels.ROLE, Yaml.text("worker")), server.workerYaml());
  }

  private NodeSource template(NodeSource called, NodeSource container) {
    ListBuilder containers = Yaml.list(container);
    sidecars.forEach(containers::add);
    return Yaml.map()
        .put("metadata", Yaml.map().put("labels", called).putIfPresent("annotations", annotations))
        .put(
            "spec",
            Yaml.map()
                .putAll(access.node())
                .putIfPresent("nodeSelector", nodes)
                .putIfPresent("affinity", affinity())
                .putIfPresent("tolerations", tolerations)
                .putIfPresent("initContainers", first)
                .put("containers", containers)
                .putIfPresent("volumes", volumes));
  }
}
