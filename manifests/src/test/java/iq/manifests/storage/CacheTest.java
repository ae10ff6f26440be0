package iq.manifests.storage;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Given;
import org.junit.jupiter.api.Test;

/** Where downloaded weights go. */
class CacheTest {

  @Test
  void weightsFrom90GibOnGoToSharedMemory() {
    assertThat(Cache.of(Given.plan(89.9, Given.benchmark(Given.TP4, 4, null))).sharedGib())
        .isNull();
    assertThat(Cache.of(Given.plan(90, Given.benchmark(Given.TP4, 4, null))))
        .isEqualTo(new Cache(99, 117));
  }
}
