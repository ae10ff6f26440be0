package iq.manifests.storage;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.manifests.Given;
import iq.manifests.plan.Options;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Server;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The room on the disk that a container asks for. */
class DiskRoomTest {
  private static Plan plan(Options options, double weights, double memory) {
    return plan("0.11.2", options, weights, memory);
  }

  private static Plan plan(String version, Options options, double weights, double memory) {
    Benchmark benchmark = Given.benchmark("00000001", version, 4, Given.TP4, null, 128, 128);
    MachineType machine = new MachineType("gcp", "g2", "nvidia-l4", 4, 48, memory, null);
    return Plan.of(
        Given.asking(options),
        Given.facts(List.of(machine), Given.model(weights), benchmark),
        benchmark,
        Server.VLLM_GPU);
  }

  private static int gib(Options options, double weights, double memory) {
    return Objects.requireNonNull(DiskRoom.of(plan(options, weights, memory))).gib();
  }

  @Test
  void onAutopilotItIsTheWeightsATenthAndTheServers() {
    assertThat(gib(Options.NONE, 50, 192)).isEqualTo(65);
    assertThat(gib(Options.NONE, 85, 192)).as("the default disk").isEqualTo(90);
    assertThat(gib(Options.NONE, 100, 96)).as("a disk made for them").isEqualTo(110);
  }

  @Test
  void aMountedBucketKeepsTheWeightsOnTheDisk() {
    Options bucket = Options.NONE.from("gs://bucket/model");

    assertThat(DiskRoom.of(plan("0.10.2", bucket, 50, 192)))
        .extracting(room -> Objects.requireNonNull(room).gib())
        .isEqualTo(65);
    assertThat(gib(bucket, 50, 192)).as("streamed").isEqualTo(10);
  }

  @Test
  void whereTheWeightsLieElsewhereItIsTheServersAlone() {
    assertThat(gib(Options.NONE, 100, 192)).as("in memory").isEqualTo(10);
    assertThat(gib(Options.NONE.from("pvc://claim/model"), 50, 192)).isEqualTo(10);
  }

  @Test
  void elsewhereNoneIsAskedForOnADefaultDisk() {
    assertThat(DiskRoom.of(plan(Options.NONE.on(Platform.GKE_STANDARD), 50, 192))).isNull();
    assertThat(DiskRoom.of(plan(Options.NONE.on(Platform.AKS), 50, 192))).isNull();
    assertThat(gib(Options.NONE.on(Platform.EKS), 50, 192)).isEqualTo(55);
  }
}
