package iq.manifests.generator;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.layout.Layout;
import iq.manifests.schema.Report;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the files of a layout hold the very objects of a set. */
final class Layouts {
  private static final Validator VALIDATOR = new Validator();
  private static final String BASE = "base/";
  private static final String KUSTOMIZATION = BASE + "kustomization.yaml";
  private static final String OVERLAY = "overlays/default/kustomization.yaml";

  private Layouts() {}

  static void check(Layout layout, ManifestSet set) {
    Map<String, String> files = layout.files(set);
    switch (layout) {
      case PLAIN -> assertThat(files).isEmpty();
      case KUSTOMIZE -> kustomize(files, set);
      case HELM -> helm(files, set);
    }
  }

  private static void kustomize(Map<String, String> files, ManifestSet set) {
    List<String> listed = new ArrayList<>();
    for (Object file : (List<?>) field(read(files, KUSTOMIZATION), "resources")) {
      listed.add(BASE + file);
    }
    assertThat(listed.stream().map(file -> read(files, file)).toList()).isEqualTo(objects(set));
    assertThat(files.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(listed.stream(), Stream.of(KUSTOMIZATION, OVERLAY)).toList());
    for (String kustomization : List.of(KUSTOMIZATION, OVERLAY)) {
      Report report = VALIDATOR.check(text(files, kustomization), UnknownKinds.REFUSED);
      assertThat(report.findings()).as(text(files, kustomization)).isEmpty();
      assertThat(report.valid()).isOne();
    }
    overlay(read(files, OVERLAY), set);
  }

  /** What the overlay changes is there to be changed. */
  private static void overlay(Map<?, ?> overlay, ManifestSet set) {
    String all = set.manifests().stream().map(Manifest::content).toList().toString();
    for (Object image : listed(overlay, "images")) {
      assertThat(all).contains(field(image, "name") + ":" + field(image, "newTag"));
    }
    for (Object replicas : listed(overlay, "replicas")) {
      assertThat(all)
          .contains("name: " + field(replicas, "name") + "\n", "replicas: " + field(replicas, "count"));
    }
  }

  private static void helm(Map<String, String> files, ManifestSet set) {
    Map<?, ?> objects = (Map<?, ?>) field(read(files, "values.yaml"), "objects");
    assertThat(List.copyOf(objects.values())).isEqualTo(objects(set));
    assertThat(field(read(files, "Chart.yaml"), "name")).isEqualTo(set.name());
    assertThat(text(files, "templates/NOTES.txt").lines().count())
        .isEqualTo(set.comments().size());
  }

  private static List<?> objects(ManifestSet set) {
    return set.manifests().stream().map(manifest -> read(manifest.content())).toList();
  }

  private static List<?> listed(Map<?, ?> map, String name) {
    return map.get(name) instanceof List<?> list ? list : List.of();
  }

  private static Object field(Object map, String name) {
    return Objects.requireNonNull(((Map<?, ?>) map).get(name), name);
  }

  private static Map<?, ?> read(Map<String, String> files, String file) {
    return read(text(files, file));
  }

  private static String text(Map<String, String> files, String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  private static Map<?, ?> read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(text);
  }
}
