package iq.manifests;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a user has to know and to do, one line each. */
final class CommentLines {
  private final Plan plan;
  private final List<String> lines = new ArrayList<>();

  private CommentLines(Plan plan) {
    this.plan = plan;
  }

  static List<String> of(Plan plan, List<String> notes) {
    CommentLines comments = new CommentLines(plan);
    comments.lines.addAll(Header.lines(plan));
    comments.measured();
    comments.lines.addAll(notes);
    comments.memory();
    comments.todo();
    return comments.lines.stream().map(CommentLines::oneLine).toList();
  }

  private void measured() {
    Benchmark benchmark = plan.benchmark();
    Configuration c = benchmark.configuration();
    lines.add(
        "Measured: benchmark " + benchmark.id() + ", " + benchmark.provenance().place()
            + ", by " + benchmark.provenance().measuredBy() + ", date: "
            + benchmark.provenance().when() + ".");
    if (BenchmarkChoice.distance(benchmark, plan.request().useCase()) > 0) {
      lines.add(
          "Use case: asked for " + plan.request().useCase().name() + " ("
              + plan.request().useCase().inputTokens() + "/"
              + plan.request().useCase().outputTokens() + "), measured at "
              + shape(benchmark)
              + ", the nearest there is; the context length and the memory check follow what"
              + " was asked.");
    }
    String version =
        Objects.requireNonNullElse(c.serverVersion(), "one that the source does not state");
    if (!Releases.same(plan.version(), c.serverVersion())) {
      lines.add("Version: asked for " + plan.version() + ", measured with " + version + ".");
    }
    if (c.stack() != null) {
      lines.add("Measured behind " + c.stack() + ", which these manifests do not have.");
    }
    if (plan.replica().copies() > 1) {
      lines.add(
          "The measured figures are those of " + plan.replica().copies() + " copies; this is one.");
    }
    precision(c);
    if (plan.machine() == null) {
      lines.add(
          "No machine type of GKE with " + plan.request().accelerator()
              + " is known: CPU and memory are not requested, and there may be no such node.");
    }
  }

  private static String shape(Benchmark benchmark) {
    Shape shape = benchmark.workload().nominalShape();
    return shape.inputTokens() == null && shape.outputTokens() == null
        ? "lengths that the source does not state"
        : shape.label();
  }

  private void precision(Configuration c) {
    String own = plan.model() == null ? null : plan.model().quantization();
    boolean halved = c.precision() == null || c.precision().toLowerCase(Locale.ROOT).endsWith("16");
    if (!halved && own == null) {
      lines.add(
          "Precision: measured with " + c.precision()
              + " weights; whether the files of " + plan.request().model()
              + " are in that precision is not known: use a copy that is, or set --quantization.");
    }
    if (c.speculativeDecoding() != null) {
      lines.add(
          "Measured with speculative decoding ("
              + c.speculativeDecoding()
              + "), which is not set here.");
    }
    if (c.settings() != null) {
      lines.add("The source also states settings that are not set here: " + c.settings() + ".");
    }
  }

  private void memory() {
    MemoryFit fit = MemoryFit.of(plan);
    lines.add(
        fit == null
            ? "Memory was not checked: not known are "
                + String.join(", ", MemoryFit.unknown(plan))
                + "."
            : fit.inWords());
    Resources own = Resources.of(plan);
    Cache cache = Cache.of(plan);
    if (cache.sharedGib() != null) {
      lines.add(
          "The weights take 90 GiB or more, the default boot disk holds 90: they are downloaded to "
              + Cache.FOLDER + " (HF_HOME). Or use a larger boot disk and remove HF_HOME.");
      if (own.memoryGib() != null && own.memoryGib() < cache.memoryGib()) {
        lines.add(
            "That takes " + cache.memoryGib() + " GiB of memory, more than the " + own.memoryGib()
                + " GiB that this copy's share of its machine has: use a larger boot disk.");
      }
    }
  }

  private void todo() {
    String namespace = plan.request().namespace();
    lines.add(
        "The Hugging Face token is read from a secret; some models need their licence accepted:");
    lines.add(
        "  kubectl create secret generic " + Deployment.SECRET + " --from-literal="
            + Deployment.SECRET_KEY + "=$HF_TOKEN --namespace=" + namespace);
    lines.add("Metrics and logs need, once for the cluster:");
    lines.add(
        "  gcloud container clusters update $CLUSTER_NAME --project=$PROJECT_ID"
            + " --location=$LOCATION --enable-managed-prometheus --logging=SYSTEM,WORKLOAD"
            + " --monitoring=SYSTEM,DEPLOYMENT,HPA,POD,DCGM --auto-monitoring-scope=ALL");
    lines.add("To try it once the pod is ready:");
    lines.add(
        "  kubectl port-forward service/" + plan.name("service") + " " + Deployment.PORT + ":"
            + Deployment.PORT + " --namespace=" + namespace);
    lines.add("  curl http://localhost:" + Deployment.PORT + "/v1/models");
  }

  /** gcloud prefixes each comment once: a line break in one would leave the comment. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]+", " ");
  }
}
