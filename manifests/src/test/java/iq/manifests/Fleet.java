package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Content;
import iq.catalog.MachineType;
import iq.catalog.Parallelism;
import iq.catalog.text.DataFolder;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Request;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Benchmarks on machines of eight H100, with the tables of versions as they are shipped. */
public final class Fleet {
  public static final Content CATALOG = new DataFolder(Path.of("..", "data")).read();
  public static final Options LLM_D = Options.NONE.behind("llm-d", null);
  public static final Options OWN_CLUSTER = LLM_D.on(Platform.KUBERNETES);

  private static final Validator VALIDATOR = new Validator();
  private static final String MODEL = "example/large";
  private static final String H100 = "nvidia-h100-80gb";

  private Fleet() {}

  /** One that llm-d, a split, or neither was measured with. */
  public static Benchmark benchmark(
      String id,
      String server,
      String version,
      int count,
      Parallelism ways,
      @Nullable String stack,
      @Nullable String split) {
    Benchmark any = Given.benchmark(id, version, count, ways, null, 128, 128);
    Configuration c =
        new Configuration(
            MODEL, server, version, stack, null, H100, count, null, "bf16", ways, split, null,
            null, null, null, null);
    return new Benchmark(
        id, c, any.workload(), any.loadKind(), any.provenance(), any.points());
  }

  /** On so many accelerators of one machine, without a stack. */
  public static Benchmark vllm(String version, int count) {
    return benchmark(
        "00000001", "vllm", version, count, new Parallelism(count, 1, 1, null), null, null);
  }

  public static Request request(Benchmark benchmark, Options options) {
    Configuration c = benchmark.configuration();
    return new Request(
        MODEL, String.valueOf(c.server()), H100, null, Given.CHAT, "default", "2026-02-01",
        "test", options);
  }

  public static Facts facts(Benchmark... benchmarks) {
    return new Facts(
        List.of(benchmarks),
        null,
        null,
        List.of(
            new MachineType("gcp", "a3-highgpu-8g", H100, 8, 208, 1872.0, null),
            new MachineType("aws", "p5.48xlarge", H100, 8, 192, 2048.0, null),
            new MachineType("azure", "Standard_ND96isr_H100_v5", H100, 8, 96, 1900.0, null)),
        List.of(MODEL),
        CATALOG.servers()::of);
  }

  /** A set that the validation of manifests has nothing to say against. */
  public static ManifestSet made(Benchmark benchmark, Options options) {
    Outcome outcome = Manifests.create(request(benchmark, options), facts(benchmark));
    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    ManifestSet set = ((Outcome.Made) outcome).set();
    assertThat(VALIDATOR.check(text(set), UnknownKinds.REFUSED).findings()).isEmpty();
    return set;
  }

  private static String text(ManifestSet set) {
    return set.manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
  }

  public static String refused(Benchmark benchmark, Options options) {
    Outcome outcome = Manifests.create(request(benchmark, options), facts(benchmark));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).why();
  }
}
