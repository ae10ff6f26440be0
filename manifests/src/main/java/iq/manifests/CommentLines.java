package iq.manifests;

import iq.advisor.estimate.EstimatedBenchmark;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Header;
import iq.manifests.launch.Launch;
import iq.manifests.plan.BenchmarkChoice;
import iq.manifests.plan.EstimateWords;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Precision;
import iq.manifests.plan.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a user has to know and to do, one line each. */
final class CommentLines {
  /** Control, format and unassigned characters, halves of pairs, separators of lines. */
  private static final Pattern NOT_SEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  private final Plan plan;
  private final List<String> lines = new ArrayList<>();

  private CommentLines(Plan plan) {
    this.plan = plan;
  }

  static List<String> of(Draft draft) {
    CommentLines comments = new CommentLines(draft.plan());
    comments.lines.addAll(Header.lines(draft.plan()));
    comments.basis();
    comments.lines.addAll(draft.notes());
    comments.lines.addAll(draft.steps());
    return comments.lines.stream().map(CommentLines::oneLine).toList();
  }

  private void basis() {
    EstimatedBenchmark estimate = plan.estimate();
    if (estimate == null) {
      measured();
    } else {
      lines.addAll(EstimateWords.lines(plan, estimate));
      precision(plan.benchmark().configuration());
    }
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
              + plan.measuredLengths()
              + ", the nearest there is; the context length and the memory check follow what"
              + " was asked.");
    }
    String version =
        Objects.requireNonNullElse(c.serverVersion(), "one that the source does not state");
    if (!Releases.same(plan.version(), c.serverVersion())) {
      lines.add("Version: asked for " + plan.version() + ", measured with " + version + ".");
    }
    stack(c);
    if (plan.replica().copies() > 1 && plan.split() == null) {
      lines.add(
          "The measured figures are those of " + plan.replica().copies() + " copies; this is one.");
    }
    precision(c);
  }

  private void stack(Configuration c) {
    String asked = plan.request().options().stack();
    if (asked == null && c.stack() != null) {
      lines.add("Measured behind " + c.stack() + ", which these manifests do not have.");
    } else if (asked != null && !asked.equals(c.stack())) {
      lines.add(
          "Serving stack: asked for " + asked + ", measured "
              + (c.stack() == null ? "without one" : "behind " + c.stack())
              + ": the figures are of the server's own routing.");
    } else if (asked != null) {
      lines.add(
          "Serving stack: measured behind " + asked + " "
              + Objects.requireNonNullElse(
                  c.stackVersion(), "in a version that the source does not state")
              + ".");
    }
  }

  private void precision(Configuration c) {
    String words = Precision.of(plan).inWords(plan);
    if (words != null) {
      lines.add(words);
    }
    if (c.speculativeDecoding() != null) {
      lines.add(
          "Measured with speculative decoding ("
              + c.speculativeDecoding()
              + "), which is not set here.");
    }
    String settings = Launch.settingsLeft(plan);
    if (!settings.isEmpty()) {
      lines.add(
          (plan.split() == null
                  ? "The source also states settings that are not set here: "
                  : "The source also states, of which the workers of each side are set here: ")
              + settings + ".");
    }
  }

  /**
   * gcloud prefixes each comment once: a line break in one would leave the comment. YAML refuses
   * further characters that cannot be seen, also in a comment.
   */
  private static String oneLine(String text) {
    return NOT_SEEN.matcher(text).replaceAll(" ");
  }
}
