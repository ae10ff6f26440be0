package iq.manifests.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KubernetesOrderTest {
  @Test
  void putsFieldsIntoTheOrderOfTheDocumentation() {
    MapBuilder container =
        Yaml.map()
            .put("volumeMounts", Yaml.list(Yaml.map().put("mountPath", "/shm").put("name", "d")))
            .put("resources", Yaml.map().put("limits", 1).put("requests", 1))
            .put("args", Yaml.list("b", "a"))
            .put("notInTheTable", true)
            .put("image", "i")
            .put("env", Yaml.list(Yaml.map().put("value", "v").put("name", "HOME")))
            .put("name", "c")
            .comment("why");
    MapBuilder pod = Yaml.map().put("volumes", Yaml.list()).put("containers", Yaml.list(container));
    MapBuilder object =
        Yaml.map()
            .put("spec", Yaml.map().put("template", Yaml.map().put("spec", pod)).put("replicas", 1))
            .put("metadata", Yaml.map().put("labels", Yaml.map().put("z", "1a").put("name", "x")))
            .put("kind", "Deployment")
            .put("apiVersion", "apps/v1");

    assertThat(YamlWriter.write(KubernetesOrder.of(object)))
        .isEqualTo(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              labels:
                z: 1a
                name: x
            spec:
              replicas: 1
              template:
                spec:
                  containers:
                  - name: c # why
                    image: i
                    args:
                    - b
                    - a
                    env:
                    - name: HOME
                      value: v
                    resources:
                      requests: 1
                      limits: 1
                    volumeMounts:
                    - name: d
                      mountPath: /shm
                    notInTheTable: true
                  volumes: []
            """);
  }

  @Test
  void leavesWhatIsInOrder() {
    Mapping ordered = KubernetesOrder.of(Yaml.map().put("spec", Yaml.map()).put("kind", "Service"));

    assertThat(KubernetesOrder.of(ordered)).isEqualTo(ordered);
  }
}
