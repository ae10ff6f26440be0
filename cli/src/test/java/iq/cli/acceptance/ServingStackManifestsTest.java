package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A17: {@code profiles manifests create --serving-stack=llm-d}. */
class ServingStackManifestsTest {
  private static final String GPT_OSS =
      CREATE
          + "--accelerator-type=nvidia-h100-80gb --model=openai/gpt-oss-120b --model-server=vllm"
          + " --use-case 'Multi Agent Large Document Summarization'";
  private static final String LLM_D = GPT_OSS + " --serving-stack=llm-d";

  private static List<Object> objects(String text) {
    List<Object> objects = new ArrayList<>();
    for (Object one : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
      if (one != null) {
        objects.add(one);
      }
    }
    return objects;
  }

  private static Object only(List<Object> objects, String kind) {
    List<Object> found =
        objects.stream().filter(object -> kind.equals(((Map<?, ?>) object).get("kind"))).toList();
    assertThat(found).as(kind).hasSize(1);
    return found.getFirst();
  }

  private static List<String> pairs(Object root, String path) {
    assertThat(Result.at(root, path)).isInstanceOf(Map.class);
    return Result.at(root, path) instanceof Map<?, ?> map
        ? map.entrySet().stream().map(Object::toString).toList()
        : List.of();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a17ThePoolSelectsThePodsAndTheRouteLeadsToIt(Spelling spelling) {
    Result result = spelling.run(LLM_D);

    assertThat(result.exit()).as(result.err()).isZero();
    List<Object> objects = objects(result.out());
    Object pool = only(objects, "InferencePool");
    assertThat(Result.at(pool, "apiVersion")).isEqualTo("inference.networking.k8s.io/v1");
    assertThat(pairs(objects, "0.spec.template.metadata.labels"))
        .containsAll(pairs(pool, "spec.selector.matchLabels"));
    Object route = only(objects, "HTTPRoute");
    Object backend = Result.at(route, "spec.rules.0.backendRefs.0");
    assertThat(Result.at(backend, "name")).isEqualTo(Result.at(pool, "metadata.name"));
    assertThat(Result.at(backend, "group")).isEqualTo("inference.networking.k8s.io");
    assertThat(Result.at(route, "spec.parentRefs.0.name"))
        .isEqualTo(Result.at(only(objects, "Gateway"), "metadata.name"));
  }

  @Test
  void a17TheCommentsHaveTheClusterAndWhatItNeeds() {
    String text = FixtureF.run(LLM_D + " --output=comments").out();

    assertThat(text)
        .contains(
            "gcloud container clusters create-auto $CLUSTER_NAME",
            "--gateway-api=standard",
            "--purpose=REGIONAL_MANAGED_PROXY",
            "/raw/v1.4.0/config/crd/bases/inference.networking.x-k8s.io_inferenceobjectives.yaml",
            "kubectl create secret generic hf-secret",
            "# Serving stack: measured behind llm-d in a version that the source does not state.",
            "/v1/completions");
    assertThat(FixtureF.run(LLM_D + " --platform=kubernetes --output=comments").out())
        .contains("gateway-api/config/crd?ref=v1.5.1", "istioctl install")
        .doesNotContain("REGIONAL_MANAGED_PROXY");
  }

  @Test
  void theMeasuredBenchmarkIsThatOfTheStack() {
    assertThat(FixtureF.run(LLM_D).out())
        .contains("--max-model-len=16384")
        .doesNotContain("Use case: asked");
    assertThat(FixtureF.run(GPT_OSS).out()).contains("# Use case: asked for Multi Agent");
    Result without =
        FixtureF.run(
            CREATE
                + "--model=google/gemma-2-27b-it --accelerator-type=nvidia-l4 --model-server=vllm"
                + " --serving-stack=llm-d");
    assertThat(without.out())
        .contains("# Serving stack: asked for llm-d, measured without one", "kind: InferencePool");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a17AnUnknownStackIsRefused(Spelling spelling) {
    Result result = spelling.run(GPT_OSS + " --serving-stack=llmd");

    assertThat(result.exit()).isEqualTo(spelling.refusal());
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(spelling.refusalOf("profiles.manifests.create"))
        .contains("--serving-stack", "'llmd'", "closest first: llm-d");
    Result version = spelling.run(LLM_D + " --serving-stack-version=v0.3");
    assertThat(version.exit()).isEqualTo(spelling.refusal());
    assertThat(version.err()).contains("'0.3'", "closest first: 0.6.0");
    assertThat(spelling.run(LLM_D + " --serving-stack-version=v0.6").exit()).isZero();
  }

  @Test
  void aVersionNeedsAStack() {
    assertThat(FixtureF.run(GPT_OSS + " --serving-stack-version=0.6.0").err())
        .contains("--serving-stack-version needs --serving-stack");
  }
}
