package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.yaml.KubernetesNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the objects of a set fit together: selectors, ports, volumes, names. */
final class Agreement {
  private static final String POD = "spec.template.spec";

  private Agreement() {}

  static void check(ManifestSet set) {
    assertThat(set.manifests())
        .extracting(Manifest::kind)
        .containsExactly("Deployment", "Service", "PodMonitoring");
    Object deployment = parse(set.manifests().get(0));
    Object service = parse(set.manifests().get(1));
    Object monitoring = parse(set.manifests().get(2));
    Object labels = at(deployment, "spec.template.metadata.labels");
    assertSelects(at(deployment, "spec.selector.matchLabels"), labels);
    assertSelects(at(service, "spec.selector"), labels);
    assertSelects(at(monitoring, "spec.selector.matchLabels"), labels);
    for (Object object : List.of(deployment, service, monitoring)) {
      assertThat(KubernetesNames.isServiceName((String) at(object, "metadata.name"))).isTrue();
    }
    Object port = at(deployment, POD + ".containers.0.ports.0.name");
    assertThat(at(service, "spec.ports.0.targetPort")).isEqualTo(port);
    assertThat(at(monitoring, "spec.endpoints.0.port")).isEqualTo(port);
    assertThat(at(deployment, POD + ".containers.0.volumeMounts.0.name"))
        .isEqualTo(at(deployment, POD + ".volumes.0.name"));
    checkResources(deployment);
    assertThat(set.comments()).noneMatch(line -> line.contains("\n"));
    assertThat(set.version()).isNotEmpty();
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
