package iq.manifests.schema;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels, annotations and what selects by labels have keys and values that Kubernetes takes. */
final class LabelRule implements Rule {
  private static final int MOST_BYTES = 256 * 1024;

  @Override
  public void check(KubernetesObject object) {
    metadata(object.root().at("metadata"), object.findings());
    labels(object.root().at("spec", "selector", "matchLabels"), object.findings());
    if (object.is("Service")) {
      labels(object.root().at("spec", "selector"), object.findings());
    }
    for (PodTemplate pod : PodTemplate.of(object)) {
      if (!pod.whole().path().isEmpty()) {
        metadata(pod.whole().at("metadata"), object.findings());
      }
      labels(pod.spec().at("nodeSelector"), object.findings());
    }
  }

  private static void metadata(@Nullable Spot metadata, Findings findings) {
    if (metadata != null) {
      labels(metadata.at("labels"), findings);
      annotations(metadata.at("annotations"), findings);
    }
  }

  private static void labels(@Nullable Spot labels, Findings findings) {
    if (labels != null) {
      LabelKeys.check(labels, findings);
    }
  }

  private static void annotations(@Nullable Spot annotations, Findings findings) {
    if (annotations == null) {
      return;
    }
    LabelKeys.keys(annotations, findings);
    long bytes =
        KubernetesObject.texts(annotations).entrySet().stream()
            .flatMap((Map.Entry<String, String> entry) -> Stream.of(entry.getKey(), entry.getValue()))
            .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    if (bytes > MOST_BYTES) {
      findings.error(annotations, "take " + bytes + " bytes", "at most " + MOST_BYTES);
    }
  }
}
