package iq.manifests.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlWriterTest {
  @Test
  void writesADeploymentAsAPersonWould() {
    assertThat(YamlWriter.write(deployment())).isEqualTo(
        """
        # Generated on 2026-01-02 using:
        # Model server vllm v0.11.2
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: gemma-2-27b-it-vllm-deployment
          labels:
            recommender.ai.gke.io/generated: 'true'
          annotations:
            recommender.ai.gke.io/version: |-
              Generated on 2026-01-02 using:
              Model server vllm v0.11.2
        spec:
          replicas: 3 # for 40 requests per second
          template:
            spec:
              containers:
              - name: inference-server
                image: vllm/vllm-openai:v0.11.2
                args:
                - --model=google/gemma-2-27b-it
                - --tensor-parallel-size=4 # measured configuration
                # The context of the use case: 128 tokens in, 128 tokens out. The model itself would take
                # 8192, and the memory that its cache needs is not there.
                - --max-model-len=256
                env:
                # The token that the model's licence was accepted with.
                - name: HUGGING_FACE_HUB_TOKEN
                  valueFrom:
                    secretKeyRef:
                      name: hf-secret
                      key: hf_api_token
                - name: PORT
                  value: '8000'
                # Four accelerators, since the model was measured so.
                resources:
                  requests:
                    nvidia.com/gpu: 4
              volumes:
              - name: dshm
                emptyDir: {} # in memory
        """);
  }

  private static Mapping deployment() {
    String version = "Generated on 2026-01-02 using:\nModel server vllm v0.11.2";
    return Yaml.map()
        .comment(version)
        .put("apiVersion", "apps/v1")
        .put("kind", "Deployment")
        .put(
            "metadata",
            Yaml.map()
                .put("name", "gemma-2-27b-it-vllm-deployment")
                .put("labels", Yaml.map().put("recommender.ai.gke.io/generated", "true"))
                .put("annotations", Yaml.map().put("recommender.ai.gke.io/version", version)))
        .put(
            "spec",
            Yaml.map()
                .put("replicas", 3)
                .comment("for 40 requests per second")
                .put("template", Yaml.map().put("spec", pod())))
        .node();
  }

  private static MapBuilder pod() {
    return Yaml.map()
        .put("containers", Yaml.list(container()))
        .put(
            "volumes",
            Yaml.list(
                Yaml.map().put("name", "dshm").put("emptyDir", Yaml.map()).comment("in memory")));
  }

  private static MapBuilder container() {
    return Yaml.map()
        .put("name", "inference-server")
        .put("image", "vllm/vllm-openai:v0.11.2")
        .put(
            "args",
            Yaml.list("--model=google/gemma-2-27b-it", "--tensor-parallel-size=4")
                .comment("measured configuration")
                .add("--max-model-len=256")
                .comment(
                    "The context of the use case: 128 tokens in, 128 tokens out. The model itself"
                        + " would take 8192, and the memory that its cache needs is not there."))
        .put("env", Yaml.list(token(), Yaml.map().put("name", "PORT").put("value", "8000")))
        .put(
            "resources",
            Yaml.map().put("requests", Yaml.map().put("nvidia.com/gpu", 4)))
        .comment("Four accelerators, since the model was measured so.");
  }

  private static Node token() {
    MapBuilder secret = Yaml.map().put("name", "hf-secret").put("key", "hf_api_token");
    return Yaml.map()
        .put("name", "HUGGING_FACE_HUB_TOKEN")
        .put("valueFrom", Yaml.map().put("secretKeyRef", secret))
        .node()
        .withComment("The token that the model's licence was accepted with.");
  }

  @Test
  void separatesDocuments() {
    NodeSource one = Yaml.map().put("a", 1);
    NodeSource two = Yaml.map().comment("two").put("b", 0.5).put("c", Yaml.list());

    assertThat(YamlWriter.documents(List.of(one, two)))
        .isEqualTo("a: 1\n---\n# two\nb: 0.5\nc: []\n");
    assertThat(YamlWriter.documents(List.of())).isEmpty();
  }

  @Test
  void writesListsInListsAndWhatIsAboveThem() {
    NodeSource inner = Yaml.list("a", "b").add(Yaml.map().put("c", Yaml.list("d")).put("e", true));

    assertThat(YamlWriter.write(Yaml.list().comment("all").add(inner).comment("inner").add(7)))
        .isEqualTo(
            """
            # all
            # inner
            - - a
              - b
              - c:
                - d
                e: true
            - 7
            """);
  }

  @Test
  void aBlockHoldsOnlyWhatIsSafeInIt() {
    assertThat(YamlWriter.write(Yaml.text("a:\n\n  - b #\n")))
        .isEqualTo("|\n  a:\n\n    - b #\n");
    assertThat(YamlWriter.write(Yaml.list("a\n---", "a\n\n", "a \nb", " a\nb", "a\r\nb")))
        .isEqualTo(
            """
            - |-
              a
              ---
            - "a\\n\\n"
            - "a \\nb"
            - " a\\nb"
            - "a\\r\\nb"
            """);
  }

  @Test
  void aLongKeyStandsOnALineOfItsOwn() {
    String key = "k".repeat(1100);

    assertThat(YamlWriter.write(Yaml.map().put(key, Yaml.list("a")).put(key + "2", 1)))
        .isEqualTo("? " + key + "\n:\n  - a\n? " + key + "2\n: 1\n");
  }

  @Test
  void numbersKeepTheirType() {
    ListBuilder numbers =
        Yaml.list().add(1.0).add(0.00001).add(1e17).add(4.9E-324).add(-0.0).add(1234567.25);

    assertThat(YamlWriter.write(numbers))
        .isEqualTo("- 1.0\n- 0.00001\n- 1.0e+17\n- 4.9e-324\n- -0.0\n- 1234567.25\n");
    assertThatThrownBy(() -> Yaml.number(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a finite number: NaN");
  }

  @Test
  void aCommentStaysAComment() {
    String comment = "first\nkind: Secret\r\n---\u2028\u0007last\ttab ";

    assertThat(YamlWriter.write(Yaml.map().put("a", 1).comment(comment)))
        .isEqualTo("# first\n# kind: Secret\n# ---\n# last tab\na: 1\n");
    assertThat(YamlWriter.write(Yaml.map().put("a", 1).comment("\n \n"))).isEqualTo("a: 1\n");
  }

  @Test
  void aCommandInACommentIsNotWrapped() {
    String command = "  gcloud storage buckets add-iam-policy-binding " + "x ".repeat(60) + "end";

    assertThat(YamlWriter.write(Yaml.map().comment("Run:\n" + command).put("a", 1)))
        .isEqualTo("# Run:\n# " + command + "\na: 1\n");
  }

  @Test
  void leavesOutWhatIsNotThere() {
    String none = null;
    Long number = null;

    assertThat(
            YamlWriter.write(
                Yaml.map()
                    .putIfPresent("a", none)
                    .putIfPresent("b", number)
                    .putIfPresent("c", Yaml.list())
                    .putIfPresent("d", 5)
                    .putIfPresent("e", "f")))
        .isEqualTo("d: 5\ne: f\n");
  }

  @Test
  void aKeyIsPutOnce() {
    assertThatThrownBy(() -> Yaml.map().put("a", 1).put("a", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a key put twice: a");
  }

  @Test
  void changesOneValueInItsPlace() {
    Mapping mapping = Yaml.map().put("a", 1).put("b", 2).node();

    assertThat(YamlWriter.write(mapping.with("a", Yaml.text("x")).with("c", Yaml.flag(true))))
        .isEqualTo("a: x\nb: 2\nc: true\n");
    assertThat(YamlWriter.write(mapping.without("a"))).isEqualTo("b: 2\n");
  }
}
