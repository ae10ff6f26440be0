package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.yaml.KubernetesNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the objects of a set fit together: selectors, ports, volumes, names. */
final class Agreement {
  private static final String POD = "spec.template.spec";

  private Agreement() {}

  static void check(ManifestSet set) {
    Map<String, Object> objects = new LinkedHashMap<>();
    set.manifests().forEach(one -> assertThat(objects.put(one.kind(), parse(one))).isNull());
    assertThat(objects.keySet()).startsWith("Deployment").contains("Service");
    Object deployment = Objects.requireNonNull(objects.get("Deployment"));
    Object service = Objects.requireNonNull(objects.get("Service"));
    Object monitoring = objects.get("PodMonitoring");
    Object labels = at(deployment, "spec.template.metadata.labels");
    assertSelects(at(deployment, "spec.selector.matchLabels"), labels);
    assertSelects(at(service, "spec.selector"), labels);
    for (Object object : objects.values()) {
      assertThat(KubernetesNames.isServiceName((String) at(object, "metadata.name"))).isTrue();
    }
    Set<Object> ports = ports(deployment);
    assertThat(ports).contains(at(service, "spec.ports.0.targetPort"));
    if (monitoring == null) {
      assertThat(set.comments()).anyMatch(line -> line.contains("no metrics for Prometheus"));
    } else {
      assertSelects(at(monitoring, "spec.selector.matchLabels"), labels);
      assertThat(ports).contains(at(monitoring, "spec.endpoints.0.port"));
    }
    checkFiles(objects, deployment);
    assertThat(at(deployment, POD + ".containers.0.volumeMounts.0.name"))
        .isEqualTo(at(deployment, POD + ".volumes.0.name"));
    checkResources(deployment);
    assertThat(set.comments()).noneMatch(line -> line.contains("\n"));
    assertThat(set.version()).isNotEmpty();
  }

  /** The names of the ports of all containers: no two have the same. */
  private static Set<Object> ports(Object deployment) {
    List<Object> names = new ArrayList<>();
    for (Object container : (List<?>) at(deployment, POD + ".containers")) {
      ((List<?>) at(container, "ports")).forEach(port -> names.add(at(port, "name")));
    }
    assertThat(names).doesNotHaveDuplicates();
    return new HashSet<>(names);
  }

  /** Files that a server is given are those that its pod mounts. */
  private static void checkFiles(Map<String, Object> objects, Object deployment) {
    Object files = objects.get("ConfigMap");
    if (files != null) {
      assertThat(at(deployment, POD + ".volumes.0.configMap.name"))
          .isEqualTo(at(files, "metadata.name"));
    }
  }

  private static void checkResources(Object deployment) {
    Map<?, ?> requests = (Map<?, ?>) at(deployment, POD + ".containers.0.resources.requests");
    Map<?, ?> limits = (Map<?, ?>) at(deployment, POD + ".containers.0.resources.limits");
    assertThat(limits).hasSize(1);
    limits.forEach((device, count) -> assertThat(requests.get(device)).isEqualTo(count));
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
