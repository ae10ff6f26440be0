package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Content;
import iq.catalog.CurveKind;
import iq.catalog.Model;
import iq.catalog.UseCase;
import iq.catalog.text.DataFolder;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Request;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every online benchmark of the catalog with a server that manifests are made for, by itself, on
 * every platform.
 */
class EveryProfileTest {
  private static final Content CATALOG = new DataFolder(Path.of("..", "data")).read();
  private static final Map<String, String> RELEASE =
      Map.of(
          "vllm", "0.14.1", "sglang", "0.5.6.post2", "tensorrt-llm", "1.1.0", "tgi", "3.3.7");

  /** TensorRT-LLM from before it had images, and a version of Dynamo that sources state for it. */
  private static final Set<String> OLD = Set.of("0.9.0", "0.8.1.post2", "0.8.1.post3");

  private static final Map<String, Model> MODELS =
      CATALOG.models().stream().collect(Collectors.toMap(Model::id, Function.identity()));
  private static final Map<String, Accelerator> ACCELERATORS =
      CATALOG.accelerators().stream()
          .collect(Collectors.toMap(Accelerator::id, Function.identity()));

  /** Not every cloud rents every accelerator. */
  private static final Map<Platform, Integer> LEAST =
      Map.of(
          Platform.GKE_AUTOPILOT, 600,
          Platform.GKE_STANDARD, 100,
          Platform.EKS, 120,
          Platform.AKS, 75,
          Platform.OPENSHIFT, 120,
          Platform.KUBERNETES, 120);

  /** What a set depends on, but for the curve: on other platforms one of each will do. */
  private record Setting(String model, String server, String accelerator, int accelerators) {
    static Setting of(Benchmark benchmark, String server) {
      Configuration c = benchmark.configuration();
      return new Setting(c.model(), server, c.accelerator(), c.acceleratorCount());
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesManifestsThatFitTogetherOrTheReasonWhyNot(Platform platform) {
    Map<String, Integer> refused = new TreeMap<>();
    Set<Setting> seen = new HashSet<>();
    int made = 0;
    for (Benchmark benchmark : CATALOG.benchmarks()) {
      String server = benchmark.configuration().server();
      if (server == null
          || !RELEASE.containsKey(server)
          || benchmark.loadKind().curveKind() != CurveKind.ONLINE
          || (!seen.add(Setting.of(benchmark, server)) && platform != Platform.GKE_AUTOPILOT)) {
        continue;
      }
      switch (Manifests.create(request(benchmark, server, platform), facts(benchmark))) {
        case Outcome.Made set -> {
          Agreement.check(set.set(), platform);
          made++;
        }
        case Outcome.Refused no -> refused.merge(no.why(), 1, Integer::sum);
      }
    }
    assertThat(made).as("made; refused: %s", refused).isGreaterThanOrEqualTo(LEAST.get(platform));
    assertThat(refused.keySet())
        .allMatch(
            why ->
                why.contains("makes none for")
                    || why.contains("--platform: " + platform.word() + " has no ")
                    || why.contains("no image of vllm v0.14.1 for amd-mi250")
                    || why.contains("measured was a copy in fp")
                    || why.contains("loads them whole before it quantises them")
                    || why.contains("prefill and decode apart")
                    || why.contains("more than one machine"));
  }

  private static Request request(Benchmark benchmark, String server, Platform platform) {
    Configuration c = benchmark.configuration();
    boolean released =
        Releases.isRelease(server, c.serverVersion())
            && !(server.equals("tensorrt-llm") && OLD.contains(c.serverVersion()));
    String version = released ? null : RELEASE.get(server);
    UseCase useCase = CATALOG.useCases().getFirst();
    return new Request(
        c.model(), server, c.accelerator(), version, useCase, "default", "2026-02-01", "test",
        Options.NONE.on(platform));
  }

  private static Facts facts(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    return new Facts(
        List.of(benchmark),
        MODELS.get(c.model()),
        ACCELERATORS.get(c.accelerator()),
        CATALOG.machineTypes(),
        MODELS.keySet(),
        CATALOG.servers()::of);
  }
}
