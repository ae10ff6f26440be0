package iq.manifests.draft;

import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The container of the model server. */
public final class Container {
  /** Where every server answers, whatever its own default is. */
  public static final int PORT = 8000;

  /** The name of that port, by which metrics are read. */
  public static final String PORT_NAME = Endpoints.METRICS;

  private final MapBuilder start = Yaml.map();
  private final Arguments arguments;
  private final ListBuilder environment = Yaml.list();
  private final MapBuilder resources = Yaml.map();
  private final MapBuilder probes = Yaml.map();
  private final MapBuilder rights = Yaml.map();
  private final ListBuilder mounts = Yaml.list();
  private final List<NodeSource> ports = new ArrayList<>();

  Container(Plan plan) {
    this.arguments = new Arguments(plan);
  }

  /** What is run. */
  public void image(String image, @Nullable String reason) {
    start.put("image", image).comment(reason);
  }

  /** What is run instead of the image's own entry point. */
  public void command(Collection<String> words) {
    start.put("command", Yaml.list(words));
  }

  /** The flags of the server. */
  public Arguments arguments() {
    return arguments;
  }

  /** An environment variable. */
  public void environment(String name, String value, @Nullable String reason) {
    environment.add(Yaml.map().put("name", name).put("value", value)).comment(reason);
  }

  /** An environment variable whose value comes from elsewhere, such as a secret. */
  public void environmentFrom(String name, NodeSource source) {
    environment.add(Yaml.map().put("name", name).put("valueFrom", source));
  }

  /** A port; where none is named the usual one. */
  public void port(String name, int number) {
    ports.add(onePort(name, number));
  }

  /** A port as containers have it. */
  public static MapBuilder onePort(String name, int number) {
    return Yaml.map().put("name", name).put("containerPort", number).put("protocol", "TCP");
  }

  /** Requests or limits. */
  public void resources(String kind, NodeSource amounts) {
    resources.put(kind, amounts);
  }

  /** A probe by its field name. */
  public void probe(String name, NodeSource probe) {
    probes.put(name, probe);
  }

  /** What the container may do. */
  public void securityContext(NodeSource context, @Nullable String reason) {
    rights.put("securityContext", context).comment(reason);
  }

  /** A volume of the pod seen at a path. */
  public void mount(NodeSource mount) {
    mounts.add(mount);
  }

  NodeSource yaml() {
    ListBuilder open = Yaml.list();
    (ports.isEmpty() ? List.of(onePort(PORT_NAME, PORT)) : ports).forEach(open::add);
    return Yaml.map()
        .put("name", "inference-server")
        .putAll(start.node())
        .putIfPresent("args", arguments.list())
        .putIfPresent("env", environment)
        .put("ports", open)
        .putIfPresent("resources", resources)
        .putAll(probes.node())
        .putAll(rights.node())
        .putIfPresent("volumeMounts", mounts);
  }
}
