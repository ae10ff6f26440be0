package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.Parallelism;
import iq.manifests.plan.Options;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy that no machine holds: a LeaderWorkerSet. */
class SeveralMachinesTest {
  private static final String GROUP = "spec.leaderWorkerTemplate";

  private static Benchmark on(String server, String version, Parallelism ways, int count) {
    return Fleet.benchmark("00000001", server, version, count, ways, null, null);
  }

  private static Object group(ManifestSet set) {
    assertThat(set.manifests().getFirst().apiVersion()).isEqualTo("leaderworkerset.x-k8s.io/v1");
    return Agreement.parse(set.manifests().getFirst());
  }

  private static Object container(Object group, String template) {
    return Agreement.at(group, GROUP + "." + template + ".spec.containers.0");
  }

  @ParameterizedTest(name = "{0} accelerators: {1} machines with {2} each")
  @CsvSource({"16, 2, 8", "32, 4, 8", "12, 2, 6", "18, 3, 6"})
  void asFewMachinesAsDivideTheCopyEvenly(int count, int machines, String each) {
    Object group =
        group(
            Fleet.made(
                on("vllm", "0.12.0", new Parallelism(count, 1, 1, null), count), Options.NONE));

    assertThat(Agreement.at(group, GROUP + ".size")).isEqualTo(machines);
    for (String template : List.of("leaderTemplate", "workerTemplate")) {
      assertThat(
              (Map<?, ?>) Agreement.at(container(group, template), "resources.limits"))
          .isEqualTo(Map.of("nvidia.com/gpu", each));
    }
  }

  @Test
  void vllmFindsItsWorkersItselfSinceItKnowsNnodes() {
    Object group =
        group(
            Fleet.made(
                on("vllm", "0.12.0", new Parallelism(8, 2, 1, null), 16), Options.NONE));
    Object leader = container(group, "leaderTemplate");
    Object worker = container(group, "workerTemplate");

    List<?> started = (List<?>) Agreement.at(leader, "args");
    List<?> followed = (List<?>) Agreement.at(worker, "args");
    assertThat(started.stream().map(Object::toString))
        .contains(
            "--tensor-parallel-size=8",
            "--pipeline-parallel-size=2",
            "--nnodes=$(LWS_GROUP_SIZE)",
            "--node-rank=$(LWS_WORKER_INDEX)",
            "--master-addr=$(LWS_LEADER_ADDRESS)");
    assertThat(followed).hasSize(started.size() + 1);
    assertThat((Object) followed.getLast()).isEqualTo("--headless");
    assertThat(((Map<?, ?>) leader).containsKey("readinessProbe")).isTrue();
    assertThat(((Map<?, ?>) worker).containsKey("readinessProbe")).isFalse();
    assertThat(((Map<?, ?>) worker).containsKey("ports")).isFalse();
  }

  @Test
  void olderVllmStartsRayBefore() {
    Object group =
        group(
            Fleet.made(
                on("vllm", "0.10.2", new Parallelism(8, 2, 1, null), 16), Options.NONE));

    assertThat(Agreement.at(container(group, "leaderTemplate"), "command").toString())
        .contains("leader --ray_cluster_size=$(LWS_GROUP_SIZE) && exec python3 -m vllm", "\"$@\"");
    assertThat(Agreement.at(container(group, "leaderTemplate"), "args").toString())
        .contains("--distributed-executor-backend=ray", "--model=example/large")
        .doesNotContain("--nnodes");
    assertThat(Agreement.at(container(group, "workerTemplate"), "command").toString())
        .contains("worker --ray_address=$(LWS_LEADER_ADDRESS)");
    assertThat(((Map<?, ?>) container(group, "workerTemplate")).containsKey("args")).isFalse();
  }

  @Test
  void sglangsPodsAllStartAlike() {
    Object group =
        group(
            Fleet.made(
                on("sglang", "0.5.6.post2", new Parallelism(16, 1, 16, 16), 16), Options.NONE));

    Object args = Agreement.at(container(group, "leaderTemplate"), "args");
    assertThat(args).isEqualTo(Agreement.at(container(group, "workerTemplate"), "args"));
    assertThat(args.toString())
        .contains(
            "--dist-init-addr=$(LWS_LEADER_ADDRESS):20000", "--nnodes=$(LWS_GROUP_SIZE)",
            "--node-rank=$(LWS_WORKER_INDEX)", "--enable-dp-attention");
  }

  @Test
  void onlyTheLeaderAnswers() {
    ManifestSet set =
        Fleet.made(on("vllm", "0.12.0", new Parallelism(8, 2, 1, null), 16), Options.NONE);
    Object group = group(set);

    for (int i = 1; i < set.manifests().size(); i++) {
      assertThat(set.manifests().get(i).content()).contains(" role: leader\n");
    }
    assertThat(Agreement.at(group, GROUP + ".leaderTemplate.metadata.labels.role"))
        .isEqualTo("leader");
    assertThat(Agreement.at(group, GROUP + ".workerTemplate.metadata.labels.role"))
        .isEqualTo("worker");
    assertThat(set.comments()).anyMatch(line -> line.contains("lws/releases/download/v0.8.0/"));
    StackAgreement.check(
        Fleet.made(on("vllm", "0.12.0", new Parallelism(8, 2, 1, null), 16), Fleet.LLM_D));
  }

  @Test
  void whatCannotBeSpreadIsRefusedWithItsReason() {
    assertThat(
            Fleet.refused(on("vllm", "0.12.0", new Parallelism(8, 1, 2, null), 16), Options.NONE))
        .contains("16 accelerators, more than one machine of gke-autopilot has", "data parallel");
    assertThat(
            Fleet.refused(on("vllm", "0.7.3", new Parallelism(8, 2, 1, null), 16), Options.NONE))
        .contains("needs vllm 0.8.5 or later, not 0.7.3");
  }
}
