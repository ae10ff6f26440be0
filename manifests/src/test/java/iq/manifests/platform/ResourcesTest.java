package iq.manifests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Parallelism;
import iq.manifests.Given;
import iq.manifests.plan.Options;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Server;
import iq.manifests.plan.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a container takes of its machine, by hand. */
class ResourcesTest {
  private static final Benchmark WHOLE = Given.benchmark(Given.TP4, 4, null);
  private static final MachineType G6 =
      new MachineType("aws", "g6.12xlarge", "nvidia-l4", 4, 48, 192.0, null);
  private static final MachineType NV =
      new MachineType("azure", "Standard_L4", "nvidia-l4", 4, 48, 192.0, null);

  private static Share share(Platform platform, Benchmark benchmark, MachineType... machines) {
    return Share.of(
        Plan.of(
            Given.asking(Options.NONE.on(platform)),
            Given.facts(List.of(machines), benchmark),
            benchmark,
            Server.VLLM_GPU));
  }

  @Test
  void aContainerTakesItsShareOfWhatGkeLeaves() {
    Share whole = Share.of(Given.plan(50, WHOLE));
    Share half =
        Share.of(Given.plan(50, Given.benchmark(new Parallelism(2, 1, 1, null), 2, null)));

    // 192 - 1 - 0.8 - 0.8 - 6.72 - 1.28 - 0.1 = 181.3; * 0.9
    assertThat(whole.memoryGib()).isEqualTo(163);
    // 48 - 0.06 - 0.01 - 0.01 - 0.11 = 47.81; * 0.9
    assertThat(whole.cpu()).isEqualTo(43);
    assertThat(half.memoryGib()).isEqualTo(81);
    assertThat(half.cpu()).isEqualTo(21);
  }

  @Test
  void onEksOfWhatKarpenterCountsOn() {
    Share share = share(Platform.EKS, WHOLE, G6);

    // 192 * 0.925 - (255 + 11 * 737) / 1024 - 0.1 = 169.33; * 0.9
    assertThat(share.memoryGib()).isEqualTo(152);
    assertThat(share.cpu()).isEqualTo(43);
    assertThat(share.reason()).isEqualTo("what EKS leaves to pods of g6.12xlarge, less a tenth");
  }

  @Test
  void onAksOfWhatItPublishes() {
    Share share = share(Platform.AKS, WHOLE, NV);

    // 192 - 5050 MB (4.70 GiB) - 0.1 = 187.2; * 0.9
    assertThat(share.memoryGib()).isEqualTo(168);
    // 48 - 0.06 - 0.04 - 0.04 - 0.44 = 47.42; * 0.9
    assertThat(share.cpu()).isEqualTo(42);
  }

  @Test
  void onHostsOfOnesOwnTheLeastOfAllCloudsLessAFifth() {
    MachineType cores = new MachineType("gcp", "many-cores", "nvidia-l4", 4, 96, 128.0, null);
    Share share = share(Platform.KUBERNETES, WHOLE, cores, G6);

    assertThat(share.memoryGib()).isEqualTo(102);
    assertThat(share.cpu()).isEqualTo(38);
    assertThat(share(Platform.KUBERNETES, WHOLE).memoryGib()).isNull();
  }
}
