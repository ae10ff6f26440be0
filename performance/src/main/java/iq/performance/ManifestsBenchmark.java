package iq.performance;

import iq.advisor.curve.Targets;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.ServerTables;
import iq.catalog.UseCase;
import iq.manifests.Manifest;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Request;
import iq.manifests.schema.Report;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A set of manifests from what was read already, with an autoscaler and a bucket; its check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ManifestsBenchmark {
  private static final String H100 = "nvidia-h100-80gb";

  private final Validator validator = new Validator();
  private Request request = request("");
  private Facts facts = new Facts(List.of(), null, null, List.of(), List.of(), _ -> ServerTables.empty());
  private String text = "";

  /** Reads the catalog: the tables of versions too, which a command reads once. */
  @Setup
  public void read() {
    try (Catalog catalog = BuiltIn.open()) {
      ServerTables vllm = catalog.serverTables("vllm");
      request = request(catalog.version());
      facts =
          new Facts(
              catalog.benchmarks(Selection.model(BuiltIn.MODEL)),
              catalog.model(BuiltIn.MODEL),
              catalog.accelerators().stream()
                  .filter(one -> one.id().equals(H100))
                  .findFirst()
                  .orElseThrow(),
              catalog.machineTypes(null),
              catalog.models(),
              _ -> vllm);
    }
    text = manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
  }

  private static Request request(String catalog) {
    Options options =
        Options.NONE
            .from("gs://bucket/gpt-oss-120b")
            .scaled(
                new Autoscaling(
                    new Targets(null, null, 200.0), null, null, Autoscaling.START_SECONDS,
                    Autoscaling.GROWTH_PERCENT, null));
    return new Request(
        BuiltIn.MODEL, "vllm", H100, null, new UseCase("Chatbot", 128, 128, ""),
        "default", "2026-02-01", catalog, options);
  }

  private List<Manifest> manifests() {
    return switch (create()) {
      case Outcome.Made made -> made.set().manifests();
      case Outcome.Refused refused -> throw new IllegalStateException(refused.why());
    };
  }

  /** The set. */
  @org.openjdk.jmh.annotations.Benchmark
  public Outcome create() {
    return Manifests.create(request, facts);
  }

  /** Its check. */
  @org.openjdk.jmh.annotations.Benchmark
  public Report check() {
    return validator.check(text, UnknownKinds.REFUSED);
  }
}
