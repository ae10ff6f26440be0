package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.plan.Platform;
import iq.manifests.schema.Report;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether a set is what Kubernetes takes, its objects fit together, and its comments are lines. */
public final class Agreement {
  private static final Validator VALIDATOR = new Validator();

  private Agreement() {}

  public static void check(ManifestSet set, Platform platform) {
    String text =
        set.manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
    Report report = VALIDATOR.check(text, UnknownKinds.REFUSED);
    assertThat(report.findings()).as(text).isEmpty();
    assertThat(report.valid()).isEqualTo(set.manifests().size());
    checkKinds(set, platform);
    assertThat(set.comments()).noneMatch(line -> line.contains("\n"));
    assertThat(set.version()).isNotEmpty();
  }

  private static void checkKinds(ManifestSet set, Platform platform) {
    List<String> kinds = set.manifests().stream().map(Manifest::kind).toList();
    String monitor = platform.gke() ? "PodMonitoring" : "PodMonitor";
    if (set.comments().stream().noneMatch(line -> line.contains("no metrics for Prometheus"))) {
      assertThat(kinds).contains(monitor);
    }
    if (platform == Platform.EKS) {
      assertThat(kinds).contains("NodePool", "EC2NodeClass");
    }
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
