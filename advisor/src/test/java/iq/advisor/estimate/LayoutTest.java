package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Parallelism;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How copies, groups and caches follow from what is stated. */
class LayoutTest {
  private static final ModelSize EIGHT_HEADS = ModelSize.of(Facts.LLAMA_70B);
  private static final ModelSize LATENT = ModelSize.of(Facts.DEEPSEEK);

  private static Parallelism parallelism(
      @Nullable Integer tensor, @Nullable Integer data, @Nullable Integer expert) {
    return new Parallelism(tensor, null, data, expert);
  }

  @Test
  void nothingStatedIsOneCopyOverAll() {
    Layout layout = Layout.of(4, Parallelism.NOT_STATED);

    assertThat(layout).isEqualTo(new Layout(4, 4, 4, false));
    assertThat(layout.copies()).isEqualTo(1);
    assertThat(layout.cacheShares(EIGHT_HEADS)).isEqualTo(4);
  }

  @Test
  void fewerForTensorParallelismThanAccelerators() {
    Layout layout = Layout.of(8, new Parallelism(2, null, null, null));

    assertThat(layout.copies()).isEqualTo(4);
    assertThat(layout.cacheShares(EIGHT_HEADS)).isEqualTo(2);
  }

  @Test
  void copiesByDataParallelism() {
    Layout layout = Layout.of(8, parallelism(2, 4, 1));

    assertThat(layout.split()).isFalse();
    assertThat(layout.copies()).isEqualTo(4);
  }

  /** SGLang counts the accelerators of DP attention in TP as well. */
  @Test
  void attentionThatIsSplitOverRequests() {
    Layout layout = Layout.of(8, parallelism(8, 8, 8));

    assertThat(layout.split()).isTrue();
    assertThat(layout.copies()).isEqualTo(1);
    assertThat(layout.attention()).isEqualTo(1);
    assertThat(layout.cacheShares(LATENT)).isEqualTo(8);
    assertThat(layout.cacheShares(EIGHT_HEADS)).isEqualTo(8);
  }

  @Test
  void headsThatCannotBeDividedFurtherAreCopied() {
    Layout layout = Layout.of(16, Parallelism.NOT_STATED);

    assertThat(layout.cacheShares(EIGHT_HEADS)).isEqualTo(8);
    assertThat(layout.cacheShares(LATENT)).isEqualTo(1);
  }

  @Test
  void stagesHoldOneCopyTogether() {
    Layout layout = Layout.of(16, new Parallelism(8, 2, null, null));

    assertThat(layout.copies()).isEqualTo(1);
    assertThat(layout.attention()).isEqualTo(8);
  }

  @Test
  void neverMoreThanThereAre() {
    assertThat(Layout.of(2, parallelism(8, null, null)).copies()).isEqualTo(1);
    assertThat(Layout.of(2, parallelism(1, null, 8)).copies()).isEqualTo(1);
  }
}
