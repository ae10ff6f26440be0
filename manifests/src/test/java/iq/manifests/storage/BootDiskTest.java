package iq.manifests.storage;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Parallelism;
import iq.manifests.Given;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks that are made for the model's weights. */
class BootDiskTest {
  private static final Benchmark FOUR = Given.benchmark(Given.TP4, 4, null);

  private static Plan plan(Options options, double weightsGib, double memoryGib) {
    String cloud = options.platform().cloud() == null ? "gcp" : options.platform().cloud();
    MachineType machine =
        new MachineType(cloud, "some", "nvidia-l4", 4, 48, memoryGib, null);
    Facts facts = Given.facts(List.of(machine), Given.model(weightsGib), FOUR);
    return Plan.of(Given.asking(options), facts, FOUR, Server.VLLM_GPU);
  }

  @ParameterizedTest
  @EnumSource(names = {"GKE_AUTOPILOT", "GKE_STANDARD", "AKS"})
  void largeWeightsThatMemoryDoesNotHoldGetOne(Platform platform) {
    Options options = Options.NONE.on(platform);

    // 100 + 10 for the weights, 60 beside them, a ninth more: 188.9
    assertThat(BootDisk.of(plan(options, 100, 96))).isEqualTo(new BootDisk(190, 110, 1));
    assertThat(Cache.of(plan(options, 100, 96)).sharedGib()).isNull();
    assertThat(BootDisk.of(plan(options, 100, 192))).isNull();
    assertThat(Cache.of(plan(options, 100, 192)).sharedGib()).isEqualTo(110);
    assertThat(BootDisk.of(plan(options, 80, 32))).isNull();
    assertThat(BootDisk.of(plan(options.from("gs://bucket/model"), 100, 96))).isNull();
  }

  @Test
  void onEksThereIsAlwaysOne() {
    Options eks = Options.NONE.on(Platform.EKS);

    assertThat(BootDisk.of(plan(eks, 15, 192))).isEqualTo(new BootDisk(90, 17, 1));
    assertThat(BootDisk.of(plan(eks, 100, 192))).isEqualTo(new BootDisk(190, 110, 1));
    assertThat(Cache.of(plan(eks, 100, 192)).sharedGib()).isNull();
    assertThat(BootDisk.of(plan(eks.from("s3://bucket/model"), 100, 192)))
        .isEqualTo(new BootDisk(70, null, 1));
  }

  @Test
  void holdsTheWeightsOfAllCopiesThatAMachineHolds() {
    Benchmark two = Given.benchmark(new Parallelism(2, 1, 1, null), 2, null);
    MachineType machine = new MachineType("aws", "some", "nvidia-l4", 4, 48, 192.0, null);
    Plan plan =
        Plan.of(
            Given.asking(Options.NONE.on(Platform.EKS)),
            Given.facts(List.of(machine), Given.model(100), two),
            two,
            Server.VLLM_GPU);

    // 2 * 110 + 60, and a ninth more: 311.1
    assertThat(BootDisk.of(plan)).isEqualTo(new BootDisk(320, 110, 2));
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENSHIFT", "KUBERNETES"})
  void onHostsOfOnesOwnThereIsNone(Platform platform) {
    assertThat(BootDisk.of(plan(Options.NONE.on(platform), 100, 32))).isNull();
  }
}
