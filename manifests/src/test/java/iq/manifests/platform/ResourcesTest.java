package iq.manifests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Parallelism;
import iq.manifests.Given;
import org.junit.jupiter.api.Test;

/** What a container takes of its machine, by hand. */
class ResourcesTest {

  @Test
  void aContainerTakesItsShareOfWhatGkeLeaves() {
    Resources whole = Resources.of(Given.plan(50, Given.benchmark(Given.TP4, 4, null)));
    Resources half =
        Resources.of(
            Given.plan(50, Given.benchmark(new Parallelism(2, 1, 1, null), 2, null)));

    // 192 - 1 - 0.8 - 0.8 - 6.72 - 1.28 - 0.1 = 181.3; * 0.9
    assertThat(whole.memoryGib()).isEqualTo(163);
    // 48 - 0.06 - 0.01 - 0.01 - 0.11 = 47.81; * 0.9
    assertThat(whole.cpu()).isEqualTo(43);
    assertThat(half.memoryGib()).isEqualTo(81);
    assertThat(half.cpu()).isEqualTo(21);
  }
}
