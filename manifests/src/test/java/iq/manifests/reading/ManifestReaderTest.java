package iq.manifests.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Values of a file and the reasons beside them. */
class ManifestReaderTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: a
        namespace: serving
      spec:
        replicas: 2 # twice one
        template:
          spec:
            # anywhere
            nodeSelector:
              cloud.google.com/gke-accelerator: nvidia-l4
            containers:
            - name: server
              args:
              # TP 4:
              # measured
              - --tensor-parallel-size=4
              - plain
              env: []
      """;

  private static Field field(String path) {
    return ManifestReader.read(DEPLOYMENT).stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void reasonsStandBesideOrAboveTheirValues() {
    assertThat(field("spec.replicas"))
        .isEqualTo(new Field("Deployment/serving/a", "spec.replicas", "2", "twice one", 7));
    assertThat(
            field("spec.template.spec.containers[server].args[--tensor-parallel-size]").reason())
        .isEqualTo("TP 4: measured");
    assertThat(field("spec.template.spec.nodeSelector").reason()).isEqualTo("anywhere");
  }

  @Test
  void itemsAreCalledByTheirNames() {
    assertThat(field("spec.template.spec.containers[server].args[1]").value()).isEqualTo("plain");
    assertThat(field("spec.template.spec.containers[server].env").value()).isEqualTo("[]");
    assertThat(field("spec.template.spec.nodeSelector['cloud.google.com/gke-accelerator']").value())
        .isEqualTo("nvidia-l4");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ManifestReader.read("a: 1\nb: [1\nc: 2\n"))
        .isInstanceOf(NotYaml.class)
        .hasMessageContaining("line 3");
  }
}
