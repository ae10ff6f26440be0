package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Accelerator;
import iq.catalog.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model is estimated on the fewest accelerators that hold it, and on twice as many. */
class DeploymentsTest {
  private static List<Integer> counts(Model model, Accelerator accelerator) {
    return Deployments.of(model, accelerator, null, null, 1024, 1024).stream()
        .map(Asked::accelerators)
        .toList();
  }

  @Test
  void aSmallModelIsAskedOnOneAndTwo() {
    assertThat(counts(Facts.LLAMA_8B, Facts.H100)).containsExactly(1, 2);
  }

  @Test
  void aLargeModelOnAsManyAsHoldIt() {
    assertThat(counts(Facts.LLAMA_70B, Facts.H100)).containsExactly(2, 4);
    assertThat(counts(Facts.LLAMA_70B, Facts.L4)).containsExactly(8, 16);
  }

  /** The estimator then tells that the weights do not fit, and how many would do. */
  @Test
  void aModelThatSixteenDoNotHoldIsAskedOnSixteen() {
    assertThat(counts(Facts.DEEPSEEK, Facts.L4)).containsExactly(16);
    EstimatedBenchmark none =
        new EstimatedBenchmarks(new Estimator(Labs.unfitted(), Labs.ROWS), Confidence.NINETY)
            .of(Deployments.of(Facts.DEEPSEEK, Facts.L4, null, null, 128, 128).getFirst());

    assertThat(none.outcome())
        .isInstanceOfSatisfying(
            Outcome.Declined.class, no -> assertThat(no.reason()).contains("do not fit"));
    assertThat(none.likely().points()).isEmpty();
  }

  @Test
  void theServerIsTheOneAskedForElseTheUsualOne() {
    assertThat(Deployments.of(Facts.LLAMA_8B, Facts.H100, "sglang", "0.5", 1, 1))
        .allSatisfy(one -> assertThat(one.id().text()).contains("/sglang@0.5/"));
    assertThat(Deployments.of(Facts.LLAMA_8B, Facts.H100, null, null, 1, 1))
        .allSatisfy(one -> assertThat(one.id().text()).contains("/vllm/"));
  }
}
