package iq.manifests.draft;

import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
  private int port = PORT;
  private @Nullable Worker worker;

  /** How the server is started on the other machines of a copy; null for the same command. */
  private record Worker(@Nullable List<String> command, List<String> more) {}

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

  /** Has the server answer elsewhere, since something else answers at the usual port. */
  public void port(int other) {
    port = other;
  }

  /** Where the server answers. */
  public int port() {
    return port;
  }

  /** Starts the workers of a copy as its leader, with these arguments more. */
  public void workers(String... more) {
    worker = new Worker(null, List.of(more));
  }

  /** Starts the workers of a copy with a command of their own. */
  public void workerCommand(List<String> command) {
    worker = new Worker(command, List.of());
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
    (ports.isEmpty() ? List.of(onePort(PORT_NAME, port)) : ports).forEach(open::add);
    return yaml(start.node(), arguments.list(), open, probes);
  }

  /** Workers answer nobody: they have neither port nor probes. */
  NodeSource workerYaml() {
    Worker own = Objects.requireNonNull(worker, "nobody said how workers start");
    if (own.command() != null) {
      Mapping started = start.node().with("command", Yaml.list(own.command()));
      return yaml(started, Yaml.list(), Yaml.list(), Yaml.map());
    }
    ListBuilder all = Yaml.list();
    arguments.list().node().items().forEach(all::add);
    own.more().forEach(all::add);
    return yaml(start.node(), all, Yaml.list(), Yaml.map());
  }

  private MapBuilder yaml(
      Mapping started, ListBuilder args, ListBuilder open, MapBuilder asked) {
    return Yaml.map()
        .put("name", "inference-server")
        .putAll(started)
        .putIfPresent("args", args)
        .putIfPresent("env", environment)
        .putIfPresent("ports", open)
        .putIfPresent("resources", resources)
        .putAll(asked.node())
        .putAll(rights.node())
        .putIfPresent("volumeMounts", mounts);
  }
}
