package iq.manifests.generator;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.UseCase;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A benchmark, and the server that is to repeat it.
 *
 * @param server as users ask for it
 */
record Profile(Benchmark benchmark, String server, UseCase useCase) {
  private static final Map<String, String> RELEASE =
      Map.of(
          "vllm", "0.14.1", "sglang", "0.5.6.post2", "tensorrt-llm", "1.1.0", "triton", "1.1.0",
          "tgi", "3.3.7");

  private static final Map<Server, String> NEWEST =
      Map.of(
          Server.VLLM_GPU, "0.33.0", Server.VLLM_ROCM, "0.33.0", Server.VLLM_TPU, "0.32.0",
          Server.SGLANG_GPU, "0.5.23", Server.SGLANG_ROCM, "0.5.23", Server.TGI_GPU, "3.3.7");

  /** TensorRT-LLM from before it had images, and a version of Dynamo that sources state for it. */
  private static final Set<String> OLD = Set.of("0.9.0", "0.8.1.post2", "0.8.1.post3");

  /** What a set depends on, but for the curve. */
  record Setting(String model, String server, String accelerator, int accelerators) {}

  static Stream<Profile> of(Benchmark benchmark, UseCase useCase) {
    Configuration c = benchmark.configuration();
    return RELEASE.keySet().stream()
        .sorted()
        .filter(server -> Server.measuredAs(server).equals(c.server()))
        .map(server -> new Profile(benchmark, server, useCase));
  }

  /** The server with the maker of its accelerator, as each differs. */
  String servedBy() {
    return String.valueOf(Server.of(server, accelerator()));
  }

  String accelerator() {
    return benchmark.configuration().accelerator();
  }

  String model() {
    return benchmark.configuration().model();
  }

  Setting setting() {
    return new Setting(
        model(), server, accelerator(), benchmark.configuration().acceleratorCount());
  }

  Request request(Choice choice) {
    return new Request(
        model(), server, accelerator(), choice.newest() ? newest() : version(), useCase, "default",
        "2026-02-01", "test", choice.options());
  }

  private String newest() {
    Server of = Server.of(server, accelerator());
    return of == null ? version() : NEWEST.getOrDefault(of, RELEASE.getOrDefault(server, ""));
  }

  /** Whether it can be repeated anywhere: alone or behind a stack. */
  boolean canBeMade() {
    return Stream.of(Choice.DEFAULTS, Choice.DEFAULTS.with(Axis.STACK, "llm-d"))
        .flatMap(choice -> Axis.PLATFORM.words().stream().map(word -> choice.with(Axis.PLATFORM, word)))
        .anyMatch(choice -> Manifests.create(request(choice), facts()) instanceof Outcome.Made);
  }

  /** The measured one where an image of it was published. */
  private String version() {
    String measured = benchmark.configuration().serverVersion();
    boolean released =
        Releases.isRelease(server, measured)
            && !(Server.measuredAs(server).equals("tensorrt-llm") && OLD.contains(measured));
    return released && measured != null ? measured : RELEASE.getOrDefault(server, "");
  }

  Facts facts() {
    return Shipped.facts(benchmark);
  }
}
