package iq.manifests.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesNamesTest {
  private static final String SUFFIX = "-vllm-deployment";
  private static final KubernetesNames NAMES =
      KubernetesNames.of(
          List.of(
              "google/gemma-2-27b-it",
              "meta-llama/Llama-3.3-70B-Instruct",
              "Qwen/Qwen3-235B-A22B-FP8",
              "nvidia/Qwen3-235B-A22B-FP8",
              "huggyllama/llama-7b",
              "llama-7b",
              "01-ai/01-34B",
              "owner/preview-20260102",
              "owner/preview-a123456789"));

  @ParameterizedTest
  @CsvSource({
    "google/gemma-2-27b-it, gemma-2-27b-it, gemma-2-27b-it",
    "meta-llama/Llama-3.3-70B-Instruct, llama-3-3-70b-instruct, Llama-3.3-70B-Instruct",
    "llama-7b, llama-7b, llama-7b",
    "my-model, my-model, my-model",
    "01-ai/01-34B, m-01-34b, 01-34B",
    "owner/preview-20260102, preview-20260102, preview-20260102",
  })
  void nothingIsAddedWhereOneModelHasTheName(String model, String name, String value) {
    assertThat(NAMES.name(model, SUFFIX)).isEqualTo(name + SUFFIX);
    assertThat(NAMES.labelValue(model)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "unsloth/gemma-2-27b-it, gemma-2-27b-it",
    "gemma-2-27b-it, gemma-2-27b-it",
    "Google/gemma-2-27b-it, gemma-2-27b-it",
    "Qwen/Qwen3-235B-A22B-FP8, qwen3-235b-a22b-fp8",
    "nvidia/Qwen3-235B-A22B-FP8, qwen3-235b-a22b-fp8",
    "huggyllama/llama-7b, llama-7b",
    "owner/preview-a123456789, preview-a123456789",
    "'', model",
    "///, model",
    "7b, m-7b",
  })
  void aHashTellsTheOthersApart(String model, String readable) {
    assertThat(NAMES.name(model, SUFFIX))
        .matches(readable + "-[a-f][0-9a-f]{9}" + SUFFIX)
        .satisfies(name -> assertThat(KubernetesNames.isServiceName(name)).isTrue());
  }

  @Test
  void aLongNameIsCut() {
    String name = NAMES.name("org/" + "long-".repeat(60), SUFFIX);

    assertThat(name).hasSizeLessThanOrEqualTo(63).startsWith("long-long-").endsWith(SUFFIX);
    assertThat(NAMES.name("abcdefghij".repeat(4), SUFFIX, 52)).hasSize(52);
  }

  @Test
  void refusesASuffixThatNoNameCanHave() {
    assertThatThrownBy(() -> NAMES.name("a", "-Deployment"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NAMES.name("a", "-" + "s".repeat(50)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void checksNamesAndLabelValues() {
    assertThat(List.of("a", "1a", "a-1", "a".repeat(63))).allMatch(KubernetesNames::isLabel);
    assertThat(List.of("", "A", "-a", "a-", "a.b", "a\n", "\u0661", "a".repeat(64)))
        .noneMatch(KubernetesNames::isLabel);
    assertThat(KubernetesNames.isServiceName("1a")).isFalse();
    assertThat(List.of("", "A_b.c-D", "1", "a".repeat(63))).allMatch(KubernetesNames::isLabelValue);
    assertThat(List.of("-a", "a.", "a b", "a/b", "\n", "a".repeat(64)))
        .noneMatch(KubernetesNames::isLabelValue);
  }
}
