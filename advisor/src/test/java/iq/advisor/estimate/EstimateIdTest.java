package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of an estimate says all that has to be known to estimate it again. */
class EstimateIdTest {
  private static final String GPT_OSS =
      "estimated/openai/gpt-oss-120b/vllm/nvidia-h100-80gb/2/3000/400";

  @Test
  void namesTheDeploymentAndItsLengths() {
    assertThat(EstimateId.of(GPT_OSS))
        .isEqualTo(
            new EstimateId("openai/gpt-oss-120b", "vllm", null, "nvidia-h100-80gb", 2, 3000, 400));
  }

  @Test
  void namesTheVersionOfTheServerWhereOneWasAsked() {
    EstimateId id = new EstimateId("a/b", "sglang", "0.5.3", "tpu7x", 8, 1, 19);

    assertThat(id.text()).isEqualTo("estimated/a/b/sglang@0.5.3/tpu7x/8/1/19");
    assertThat(EstimateId.of(id.text())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07070de2", "", "estimated/", "estimated/a/b", "estimated/vllm/l4/1/2/3",
        "estimated/a/b/vllm/l4/0/2/3", "estimated/a/b/vllm/l4/1/2/3.gcp",
        "estimated/a/b/vllm/l4/one/2/3", "estimated/a/b/vllm//1/2/3",
        "estimated/a/b/vllm/l4/1/2/99999999999", "measured/a/b/vllm/l4/1/2/3"
      })
  void isNotReadFromAnythingElse(String text) {
    assertThat(EstimateId.of(text)).isNull();
  }

  @Property
  void isReadAsItWasWritten(
      @ForAll @IntRange(min = 1, max = 1024) int count,
      @ForAll @IntRange(min = 1, max = 9_999_999) int input,
      @ForAll @IntRange(min = 1, max = 9_999_999) int output) {
    EstimateId id = new EstimateId("o/m-1.5", "vllm", null, "nvidia-l4", count, input, output);

    assertThat(EstimateId.of(id.text())).isEqualTo(id);
  }
}
