package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import iq.catalog.Model;
import org.junit.jupiter.api.Test;

/** Sizes against the architectures, computed by hand. */
class ModelSizeTest {
  @Test
  void aDenseModelReadsAllOfItself() {
    ModelSize size = ModelSize.of(Facts.LLAMA_8B);

    assertThat(size.active()).isCloseTo(8.03e9, withPercentage(1e-9));
    assertThat(size.dense()).isEqualTo(size.total());
    assertThat(size.routed()).isZero();
    assertThat(size.touched(64)).isZero();
    // 32 layers x 8 heads x 128, keys and values
    assertThat(size.kvElements()).isEqualTo(65_536);
    assertThat(size.attentionWidth()).isEqualTo(32 * 4096.0);
  }

  /** 32 layers x 8 experts x 3 matrices of 4096 x 14336; two of eight are used. */
  @Test
  void mixtralIsMostlyExperts() {
    double experts = 32.0 * 8 * 3 * 4096 * 14_336;
    ModelSize size = ModelSize.of(Facts.MIXTRAL);

    assertThat(size.routed()).isCloseTo(experts, withPercentage(0.5));
    assertThat(size.dense() + size.routed()).isCloseTo(46.7e9, withPercentage(0.001));
    assertThat(size.dense() + size.routed() * 2 / 8).isCloseTo(12.88e9, withPercentage(0.001));
  }

  /** 36 layers x 128 experts x 3 matrices of 2880 x 2880; four of 128 are used. */
  @Test
  void gptOssIsNearlyAllExperts() {
    double experts = 36.0 * 128 * 3 * 2880 * 2880;
    ModelSize size = ModelSize.of(Facts.GPT_OSS);

    assertThat(size.routed()).isCloseTo(experts, withPercentage(1));
    assertThat(size.dense()).isBetween(1e9, 2.5e9);
    // every second layer sees a window alone
    assertThat(size.kvElements()).isEqualTo(18 * 2 * 8 * 64);
  }

  @Test
  void latentAttentionKeepsOneVectorForALayer() {
    ModelSize size = ModelSize.of(Facts.DEEPSEEK);

    assertThat(size.latent()).isTrue();
    assertThat(size.kvElements()).isEqualTo(61 * (512 + 64));
    assertThat(size.kvHeads()).isEqualTo(1);
  }

  @Test
  void aBatchTouchesItsExpertsAndManyTouchAll() {
    ModelSize size = ModelSize.of(Facts.MIXTRAL);

    assertThat(size.touched(1)).isCloseTo(2 / 8.0, within(1e-12));
    assertThat(size.touched(2)).isCloseTo(1 - 0.75 * 0.75, within(1e-12));
    assertThat(size.touched(1000)).isCloseTo(1, within(1e-9));
  }

  @Test
  void missingFactsAreNamedByTheirColumns() {
    Model bare =
        Facts.model(
            "example/bare", null, null, null, 4096, 32, null, null, null, 8, null, null, null);

    assertThat(ModelSize.missing(bare))
        .containsExactly(
            "params_billion", "num_layers", "num_kv_heads", "active_params_billion",
            "experts_per_token");
    assertThat(Facts.MODELS).allSatisfy(model -> assertThat(ModelSize.missing(model)).isEmpty());
  }
}
