package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variants of one architecture and size are one family; other sizes and generations are not. */
class FamilyTest {
  @ParameterizedTest
  @CsvSource({
    "meta-llama/Llama-3.1-8B-Instruct, nvidia/Llama-3.1-8B-Instruct-FP8",
    "meta-llama/Llama-3.1-8B, meta-llama/Meta-Llama-3.1-8B-Instruct",
    "deepseek-ai/DeepSeek-R1, deepseek-ai/DeepSeek-R1-0528",
    "deepseek-ai/DeepSeek-R1-0528, nvidia/DeepSeek-R1-0528-FP4",
    "google/gemma-3-27b, google/gemma-3-27b-it",
    "Qwen/Qwen3-30B-A3B, Qwen/Qwen3-30B-A3B-Instruct-2507",
    "Qwen/Qwen3-32B, Qwen/Qwen3-32B-AWQ"
  })
  void isOfVariantsTheSame(String one, String other) {
    assertThat(Family.of(one)).isEqualTo(Family.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "meta-llama/Llama-3.1-8B-Instruct, meta-llama/Llama-3.1-70B-Instruct",
    "meta-llama/Llama-3.1-70B-Instruct, meta-llama/Llama-3.3-70B-Instruct",
    "openai/gpt-oss-20b, openai/gpt-oss-120b",
    "Qwen/Qwen3-32B, Qwen/Qwen3-30B-A3B",
    "Qwen/Qwen3-32B, Qwen/Qwen2.5-32B-Instruct",
    "google/gemma-2-27b-it, google/gemma-3-27b-it"
  })
  void isOfOtherModelsAnother(String one, String other) {
    assertThat(Family.of(one)).isNotEqualTo(Family.of(other));
  }
}
