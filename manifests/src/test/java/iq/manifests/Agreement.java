package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.plan.Platform;
import iq.manifests.yaml.KubernetesNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the objects of a set fit together: selectors, ports, volumes, names, nodes. */
final class Agreement {
  static final String POD = "spec.template.spec";
  private static final String COMPUTE_CLASS = "cloud.google.com/compute-class";

  private final ManifestSet set;
  private final Object deployment;

  private Agreement(ManifestSet set) {
    this.set = set;
    this.deployment = the("Deployment");
  }

  static void check(ManifestSet set, Platform platform) {
    Agreement agreement = new Agreement(set);
    agreement.checkKinds(platform);
    agreement.checkSelectors(platform);
    agreement.checkResources();
    agreement.checkNodes(platform);
    assertThat(set.comments()).noneMatch(line -> line.contains("\n"));
    assertThat(set.version()).isNotEmpty();
  }

  private void checkKinds(Platform platform) {
    List<String> kinds = set.manifests().stream().map(Manifest::kind).toList();
    assertThat(kinds).doesNotHaveDuplicates().startsWith("Deployment", "Service");
    assertThat(kinds).endsWith(monitor(platform));
    if (platform == Platform.EKS) {
      assertThat(kinds).contains("NodePool", "EC2NodeClass");
    }
    for (Manifest manifest : set.manifests()) {
      Object name = at(parse(manifest), "metadata.name");
      assertThat(KubernetesNames.isServiceName((String) name)).as("%s", name).isTrue();
    }
  }

  private static String monitor(Platform platform) {
    return platform.gke() ? "PodMonitoring" : "PodMonitor";
  }

  private void checkSelectors(Platform platform) {
    Object service = the("Service");
    Object monitoring = the(monitor(platform));
    Object labels = at(deployment, "spec.template.metadata.labels");
    assertSelects(at(deployment, "spec.selector.matchLabels"), labels);
    assertSelects(at(service, "spec.selector"), labels);
    assertSelects(at(monitoring, "spec.selector.matchLabels"), labels);
    Object port = at(deployment, POD + ".containers.0.ports.0.name");
    assertThat(at(service, "spec.ports.0.targetPort")).isEqualTo(port);
    String endpoints = platform.gke() ? "endpoints" : "podMetricsEndpoints";
    assertThat(at(monitoring, "spec." + endpoints + ".0.port")).isEqualTo(port);
    assertThat(at(deployment, POD + ".containers.0.volumeMounts.0.name"))
        .isEqualTo(at(deployment, POD + ".volumes.0.name"));
  }

  private void checkResources() {
    Map<?, ?> requests = (Map<?, ?>) at(deployment, POD + ".containers.0.resources.requests");
    Map<?, ?> limits = (Map<?, ?>) at(deployment, POD + ".containers.0.resources.limits");
    assertThat(limits).hasSize(1);
    limits.forEach((device, count) -> assertThat(requests.get(device)).isEqualTo(count));
  }

  /** Nodes that are made along are nodes that the pod selects and puts up with. */
  private void checkNodes(Platform platform) {
    Map<?, ?> pod = (Map<?, ?>) at(deployment, POD);
    assertThat(pod.containsKey("nodeSelector") || pod.containsKey("affinity")).isTrue();
    if (has("ComputeClass")) {
      assertThat(((Map<?, ?>) at(deployment, POD + ".nodeSelector")).get(COMPUTE_CLASS))
          .isEqualTo(at(the("ComputeClass"), "metadata.name"));
    }
    if (platform == Platform.EKS) {
      Object pool = the("NodePool");
      assertThat(at(pool, POD + ".nodeClassRef.name"))
          .isEqualTo(at(the("EC2NodeClass"), "metadata.name"));
      assertThat(at(deployment, POD + ".tolerations.0.key"))
          .isEqualTo(at(pool, POD + ".taints.0.key"));
    }
    if (!platform.gke()) {
      assertThat(pod.toString()).doesNotContain("cloud.google.com");
    }
  }

  private boolean has(String kind) {
    return set.manifests().stream().anyMatch(manifest -> manifest.kind().equals(kind));
  }

  private Object the(String kind) {
    return the(set, kind);
  }

  /** The only object of a kind. */
  static Object the(ManifestSet set, String kind) {
    return set.manifests().stream()
        .filter(manifest -> manifest.kind().equals(kind))
        .map(Agreement::parse)
        .reduce((one, other) -> List.of(one, other))
        .orElseThrow(() -> new AssertionError("no " + kind));
  }

  private static void assertSelects(Object selector, Object labels) {
    assertThat(((Map<?, ?>) labels).entrySet().containsAll(((Map<?, ?>) selector).entrySet()))
        .isTrue();
  }

  static Object parse(Manifest manifest) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(manifest.content());
  }

  /** What lies at a path such as {@code spec.ports.0.name}. */
  static Object at(Object root, String path) {
    Object here = root;
    for (String step : path.split("\\.", -1)) {
      here =
          Objects.requireNonNull(
              here instanceof List<?> list
                  ? list.get(Integer.parseInt(step))
                  : ((Map<?, ?>) here).get(step),
              path);
    }
    return here;
  }
}
