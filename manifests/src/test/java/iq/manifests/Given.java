package iq.manifests;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.Provenance;
import iq.catalog.ServerTables;
import iq.catalog.Source;
import iq.catalog.UseCase;
import iq.catalog.Workload;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small facts to make manifests from. */
public final class Given {
  public static final UseCase CHAT = new UseCase("Chat", 128, 128, "test");
  public static final Parallelism TP4 = new Parallelism(4, 1, 1, null);

  private Given() {}

  public static Benchmark benchmark(
      String id,
      String version,
      int count,
      Parallelism ways,
      @Nullable Integer replicas,
      double input,
      double output) {
    Configuration configuration =
        new Configuration(
            "google/gemma", "vllm", version, null, null, "nvidia-l4", count, 1, "bf16", ways, null,
            null, replicas, null, null, null);
    Source source = new Source("test", "Test", null, null, "Apache-2.0", null, null);
    Provenance provenance = new Provenance(source, "file", "us", null, null, null, null, null);
    double nan = Double.NaN;
    LoadPoint point =
        new LoadPoint(
            32, nan, 500, nan, Latency.NONE, Latency.NONE, Latency.NONE,
            new Latency(nan, 64, nan, nan, nan), Latency.NONE, nan, nan, nan, nan, null, null, null);
    return new Benchmark(
        id,
        configuration,
        new Workload(input, output, input, output, null),
        LoadKind.CONCURRENCY,
        provenance,
        List.of(point));
  }

  public static Benchmark benchmark(Parallelism ways, int count, @Nullable Integer replicas) {
    return benchmark("00000001", "0.11.2", count, ways, replicas, 128, 128);
  }

  /** 16 layers, 8 KV heads of 128: 64 KiB of KV cache a token. */
  public static Model model(double weightsGib) {
    return new Model(
        "google/gemma", 27.0, null, null, 16, 1024, 16, 8, 128, null, null, null, 8192, "bfloat16",
        null, null, null, null, null, null, null, weightsGib, null, null, null, null);
  }

  public static Facts facts(double weightsGib, Benchmark... benchmarks) {
    MachineType machine =
        new MachineType("gcp", "g2-standard-48", "nvidia-l4", 4, 48, 192.0, null);
    return facts(List.of(machine), model(weightsGib), benchmarks);
  }

  public static Facts facts(List<MachineType> machines, Benchmark... benchmarks) {
    return facts(machines, model(50), benchmarks);
  }

  public static Facts facts(List<MachineType> machines, Model model, Benchmark... benchmarks) {
    Accelerator l4 =
        new Accelerator(
            "nvidia-l4", "L4", "nvidia", 24.0, null, null, null, null, null, null, null, null,
            null, null, null, null);
    return new Facts(
        List.of(benchmarks),
        model,
        l4,
        machines,
        List.of("google/gemma"),
        server -> ServerTables.empty());
  }

  public static Request request(@Nullable String version) {
    return request(version, Options.NONE);
  }

  public static Request asking(Options options) {
    return request(null, options);
  }

  private static Request request(@Nullable String version, Options options) {
    return new Request(
        "google/gemma", "vllm", "nvidia-l4", version, CHAT, "default", "2026-02-01", "test",
        options);
  }

  public static Plan plan(double weightsGib, Benchmark benchmark) {
    return Plan.of(
        request(null), facts(weightsGib, benchmark), benchmark, Server.VLLM_GPU);
  }
}
