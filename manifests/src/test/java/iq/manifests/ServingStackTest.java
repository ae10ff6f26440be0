package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Parallelism;
import iq.manifests.plan.BenchmarkChoice;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** llm-d before the servers, prefill and decode together or apart. */
class ServingStackTest {
  private static final Parallelism ONE = new Parallelism(null, null, null, null);

  private static Benchmark split(String version, String sides, int count) {
    return Fleet.benchmark("00000002", "vllm", version, count, ONE, null, sides);
  }

  private static String content(ManifestSet set, String name) {
    return set.manifests().stream()
        .map(Manifest::content)
        .filter(text -> text.contains("\n  name: " + name + "\n"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void allObjectsFitTogether(Platform platform) {
    ManifestSet set = Fleet.made(Fleet.vllm("0.11.2", 4), Fleet.LLM_D.on(platform));

    StackAgreement.check(set);
    assertThat(set.manifests())
        .extracting(Manifest::kind)
        .contains(platform.gke() ? "GCPBackendPolicy" : "DestinationRule");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "vllm, 0.8.5, vllm:gpu_cache_usage_perc, vllm:num_requests_waiting",
    "vllm, 0.11.2, vllm:kv_cache_usage_perc, vllm:num_requests_waiting",
    "sglang, 0.5.6.post2, sglang:token_usage, sglang:num_queue_reqs",
  })
  void thePickerReadsTheMetricsOfTheServersVersion(
      String server, String version, String cache, String queue) {
    Benchmark benchmark =
        Fleet.benchmark(
            "00000001", server, version, 4, new Parallelism(4, 1, 1, null), null, null);

    assertThat(content(Fleet.made(benchmark, Fleet.LLM_D), "large-" + server + "-epp"))
        .isNotEmpty();
    assertThat(Fleet.made(benchmark, Fleet.LLM_D).manifests().toString())
        .contains(
            "--kv-cache-usage-percentage-metric=" + cache + "\n",
            "--total-queued-requests-metric=" + queue + "\n");
  }

  @Test
  void eachSideHasItsWorkersAndOnlyDecodeHasTheSidecar() {
    ManifestSet set = Fleet.made(split("0.18.1", "3xTP1 + 1xTP4", 7), Fleet.LLM_D);

    StackAgreement.check(set);
    assertThat(set.manifests()).extracting(Manifest::kind).startsWith("Deployment", "Deployment");
    assertThat(content(set, "large-vllm-prefill"))
        .contains(
            "replicas: 3 ", "llm-d.ai/role: prefill", "--tensor-parallel-size=1 ",
            "--port=8000\n", "nvidia.com/gpu: '1'\n", "NixlConnector")
        .doesNotContain("routing-proxy");
    assertThat(content(set, "large-vllm-decode"))
        .contains(
            "replicas: 1 ", "llm-d.ai/role: decode", "--tensor-parallel-size=4 ",
            "--port=8200\n", "--vllm-port=8200\n", "nvidia.com/gpu: '4'\n", "NixlConnector");
    assertThat(set.manifests().toString()).contains("pluginRef: decode-filter");
  }

  @Test
  void aSplitThatCannotBeRepeatedIsRefusedWithItsReason() {
    assertThat(Fleet.refused(split("0.18.1", "1xTP4 + 1xTP4", 8), Options.NONE))
        .contains("add --serving-stack=llm-d");
    assertThat(Fleet.refused(split("0.11.2", "1xTP4 + 1xTP4", 8), Fleet.LLM_D))
        .contains("needs vllm 0.14.0 or later", "not 0.11.2");
    assertThat(Fleet.refused(split("0.18.1", "1 + 3", 8), Fleet.LLM_D))
        .contains("the source does not state them");
    assertThat(Fleet.refused(split("0.18.1", "1xTP4 + 1xTP4", 16), Fleet.LLM_D))
        .contains("the source does not state them");
    assertThat(Fleet.refused(split("0.18.1", "1xTP4 + 1xTP16", 20), Fleet.LLM_D))
        .contains("more than one machine");
    Benchmark sglang =
        Fleet.benchmark("00000003", "sglang", "0.5.6", 8, ONE, null, "1xTP4 + 1xTP4");
    assertThat(Fleet.refused(sglang, Fleet.LLM_D)).contains("for vllm on nvidia-* alone");
  }

  @Test
  void theStackAskedForGoesBeforeTheVersionAndOtherStacksComeLast() {
    Parallelism four = new Parallelism(4, 1, 1, null);
    Benchmark llmd = Fleet.benchmark("0000000c", "vllm", "0.11.2", 4, four, "llm-d", null);
    Benchmark bare = Fleet.benchmark("0000000b", "vllm", "0.12.0", 4, four, null, null);
    Benchmark other = Fleet.benchmark("0000000a", "vllm", "0.13.0", 4, four, "dynamo", null);

    assertThat(nearest(Fleet.LLM_D, llmd, bare, other)).isEqualTo(llmd);
    assertThat(nearest(Options.NONE, llmd, bare, other)).isEqualTo(bare);
    assertThat(nearest(Fleet.LLM_D, bare, other)).isEqualTo(bare);
    assertThat(nearest(Options.NONE, llmd, other)).isEqualTo(other);
  }

  private static Benchmark nearest(Options options, Benchmark... all) {
    Facts facts = Fleet.facts(all);
    Benchmark found = new BenchmarkChoice(Fleet.request(all[0], options), facts).nearest();
    assertThat(found).isNotNull();
    return List.of(all).stream().filter(one -> one.equals(found)).findFirst().orElseThrow();
  }

  @Test
  void everyBenchmarkOfVllmThatCanBeRepeatedCanStandBehindLlmd() {
    int made = 0;
    int apart = 0;
    for (Benchmark benchmark : Fleet.CATALOG.benchmarks()) {
      Configuration c = benchmark.configuration();
      if (!"vllm".equals(c.server()) || !c.accelerator().startsWith("nvidia-")) {
        continue;
      }
      String version = Releases.isRelease(c.serverVersion()) ? null : "0.18.1";
      Request request =
          new Request(
              c.model(), "vllm", c.accelerator(), version, Given.CHAT, "default", "2026-02-01",
              "test", Fleet.OWN_CLUSTER);
      Facts facts =
          new Facts(
              List.of(benchmark), null, null, Fleet.CATALOG.machineTypes(), List.of(c.model()),
              Fleet.CATALOG.servers()::of);
      if (Manifests.create(request, facts) instanceof Outcome.Made one) {
        StackAgreement.check(one.set());
        made++;
        apart += c.prefillDecodeSplit() == null ? 0 : 1;
      }
    }
    assertThat(made).isGreaterThan(200);
    assertThat(apart).isEqualTo(8);
  }
}
