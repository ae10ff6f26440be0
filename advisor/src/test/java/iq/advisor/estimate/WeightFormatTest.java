package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weights' format from what sources write. */
class WeightFormatTest {
  @ParameterizedTest
  @CsvSource({
    "fp8, FP8", "FP8, FP8", "fp8_e4m3, FP8", "nvfp4, FP4", "mxfp4, FP4", "fp4, FP4", "bf16, BF16",
    "bfloat16, BF16", "fp16, BF16", "float16, BF16", "int4, INT4", "awq, INT4", "AWQ-INT4, INT4",
    "gptq, INT4", "int8, INT8", "w8a8-int8, INT8",
    "nvidia/DeepSeek-R1-0528-NVFP4-v2, FP4", "nvidia/Llama-3.1-8B-Instruct-FP8, FP8"
  })
  void isTheOneThatIsNamed(String text, WeightFormat expected) {
    assertThat(WeightFormat.named(text)).isEqualTo(expected);
  }

  @Test
  void namesNoneWhereNoneIsStated() {
    assertThat(WeightFormat.named(null)).isNull();
    assertThat(WeightFormat.named("")).isNull();
    assertThat(WeightFormat.named("mixed")).isNull();
  }

  @Test
  void ofABenchmarkIsItsOwnThenTheModels() {
    assertThat(WeightFormat.of("fp8", Facts.LLAMA_8B)).isEqualTo(WeightFormat.FP8);
    assertThat(WeightFormat.of(null, Facts.LLAMA_8B)).isEqualTo(WeightFormat.BF16);
    assertThat(WeightFormat.of(null, Facts.GPT_OSS)).isEqualTo(WeightFormat.FP4);
    assertThat(WeightFormat.of(null, Facts.DEEPSEEK)).isEqualTo(WeightFormat.FP8);
    assertThat(WeightFormat.of("bf16", Facts.DEEPSEEK)).isEqualTo(WeightFormat.BF16);
  }
}
