package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.yaml.KubernetesNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Objects;

/** Whether what stands before the servers fits to them: pool, picker, rights, route, policies. */
public final class StackAgreement {
  private final List<Object> objects;

  private StackAgreement(List<Object> objects) {
    this.objects = objects;
  }

  public static void check(ManifestSet set) {
    StackAgreement all =
        new StackAgreement(set.manifests().stream().map(Agreement::parse).toList());
    all.checkNames();
    all.checkPool();
    all.checkPicker();
    all.checkRights();
    all.checkRoute();
    assertThat(set.comments()).noneMatch(line -> line.contains("\n"));
    assertThat(set.comments())
        .noneMatch(line -> line.startsWith("Left out of the endpoint picker"));
  }

  private void checkNames() {
    assertThat(objects.stream().map(o -> at(o, "kind") + "/" + at(o, "metadata.name")))
        .doesNotHaveDuplicates();
    assertThat(objects)
        .allMatch(o -> KubernetesNames.isServiceName(text(o, "metadata.name")));
    assertThat(
            objects.stream()
                .filter(o -> !Set.of("NodePool", "EC2NodeClass").contains(text(o, "kind")))
                .map(o -> at(o, "metadata.namespace"))
                .distinct())
        .hasSize(1);
  }

  private void checkPool() {
    Object pool = only("InferencePool");
    Object selector = at(pool, "spec.selector.matchLabels");
    assertThat(pods()).isNotEmpty().allMatch(pod -> selects(selector, pod));
    assertThat(at(pool, "spec.targetPorts.0.number")).isEqualTo(8000);
    Object picker = named("Service", text(pool, "spec.endpointPickerRef.name"));
    assertThat(at(picker, "spec.ports.0.port"))
        .isEqualTo(at(pool, "spec.endpointPickerRef.port.number"));
    assertThat(at(only("InferenceObjective"), "spec.poolRef.name"))
        .isEqualTo(at(pool, "metadata.name"));
  }

  private void checkPicker() {
    Object service = only("Service");
    Object picker = named("Deployment", text(service, "metadata.name"));
    assertThat(selects(at(service, "spec.selector"), labels(picker))).isTrue();
    assertThat(selects(at(only("InferencePool"), "spec.selector.matchLabels"), labels(picker)))
        .as("the pool has the picker itself")
        .isFalse();
    named("ConfigMap", text(picker, "spec.template.spec.volumes.0.configMap.name"));
    List<?> flags = (List<?>) at(picker, "spec.template.spec.containers.0.args");
    assertThat(flags.stream().map(Object::toString))
        .contains("--pool-name=" + at(only("InferencePool"), "metadata.name"));
  }

  private void checkRights() {
    Object picker = named("Deployment", text(only("Service"), "metadata.name"));
    String account = text(picker, "spec.template.spec.serviceAccountName");
    named("ServiceAccount", account);
    List<Object> bindings =
        objects.stream()
            .filter(o -> text(o, "kind").equals("RoleBinding"))
            .filter(o -> at(o, "subjects.0.name").equals(account))
            .toList();
    assertThat(bindings).hasSize(1);
    named("Role", text(bindings.getFirst(), "roleRef.name"));
  }

  private void checkRoute() {
    Object pool = at(only("InferencePool"), "metadata.name");
    Object route = only("HTTPRoute");
    assertThat(at(route, "spec.parentRefs.0.name"))
        .isEqualTo(at(only("Gateway"), "metadata.name"));
    assertThat(at(route, "spec.rules.0.backendRefs.0.name")).isEqualTo(pool);
    for (Object object : objects) {
      if (text(object, "kind").endsWith("Policy")) {
        assertThat(at(object, "spec.targetRef.name")).isEqualTo(pool);
      }
    }
  }

  /** The labels of the pods of all workloads but the picker's. */
  private List<Map<?, ?>> pods() {
    return objects.stream()
        .filter(o -> List.of("Deployment", "LeaderWorkerSet").contains(text(o, "kind")))
        .filter(o -> !text(o, "metadata.name").endsWith("-epp"))
        .<Map<?, ?>>map(StackAgreement::labels)
        .toList();
  }

  private static Map<?, ?> labels(Object workload) {
    boolean group = text(workload, "kind").equals("LeaderWorkerSet");
    return (Map<?, ?>)
        at(
            workload,
            group
                ? "spec.leaderWorkerTemplate.leaderTemplate.metadata.labels"
                : "spec.template.metadata.labels");
  }

  private static boolean selects(Object selector, Map<?, ?> labels) {
    return labels.entrySet().containsAll(((Map<?, ?>) selector).entrySet());
  }

  private Object only(String kind) {
    List<Object> found = objects.stream().filter(o -> text(o, "kind").equals(kind)).toList();
    assertThat(found).as(kind).hasSize(1);
    return found.getFirst();
  }

  private Object named(String kind, String name) {
    return objects.stream()
        .filter(o -> text(o, "kind").equals(kind) && text(o, "metadata.name").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  private static String text(Object root, String path) {
    return Objects.toString(at(root, path));
  }

  private static Object at(Object root, String path) {
    return Agreement.at(root, path);
  }
}
