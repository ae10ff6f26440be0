package iq.manifests;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Shape;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Obstacle;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Why there is no manifest, in words. */
final class Refusal {
  private static final int SHOWN = 12;

  private Refusal() {}

  static String noRelease(@Nullable String measured, Benchmark benchmark) {
    String version =
        measured == null ? "the source states no version" : "'" + measured + "' is not a release";
    return "--model-server-version is needed: " + version + " (benchmark " + benchmark.id() + ")";
  }

  static String unsupported(Request request) {
    return "no manifest: this version of iq makes none for "
        + request.server() + " on " + request.accelerator()
        + "; it does for " + Server.all();
  }

  static String noStack(Request request) {
    return "no manifest: iq puts " + request.options().stack()
        + " before vllm and sglang, not before " + request.server();
  }

  static String notARelease(Request request) {
    return "--model-server-version: '" + request.version()
        + "' is not a release; expected a version such as 0.11.2";
  }

  /** Null where a benchmark can be repeated. */
  static @Nullable String cannotRun(Request request, Facts facts, Benchmark benchmark) {
    String obstacle = Obstacle.of(benchmark, facts, request);
    return obstacle == null
        ? null
        : "no manifest: " + request.model() + " with " + request.server() + " on "
            + request.accelerator() + " was measured only " + obstacle;
  }

  static String nothingMeasured(Request request, Facts facts) {
    TreeSet<String> known = new TreeSet<>();
    for (Benchmark benchmark : facts.benchmarks()) {
      Configuration c = benchmark.configuration();
      if (c.model().equals(request.model())) {
        known.add(
            c.accelerator() + " " + Objects.requireNonNullElse(c.server(), "unstated server")
                + lengths(benchmark.workload().nominalShape()));
      }
    }
    List<String> shown = known.stream().limit(SHOWN).toList();
    int more = known.size() - shown.size();
    return "no manifest: nothing was measured of " + request.model() + " with "
        + request.server() + " on " + request.accelerator()
        + "; measured (accelerator, server, input/output tokens): "
        + (known.isEmpty() ? "nothing" : String.join("; ", shown))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String lengths(Shape shape) {
    boolean stated = shape.inputTokens() != null || shape.outputTokens() != null;
    return stated ? " " + shape.label() : ", lengths not stated";
  }
}
