package iq.answers;

import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Deployments;
import iq.advisor.estimate.EstimateId;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.advisor.estimate.EstimatedBenchmarks;
import iq.advisor.estimate.Confidence;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Configuration;
import iq.catalog.CurveKind;
import iq.catalog.Model;
import iq.catalog.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which deployments are estimated for a question, and their estimates. */
final class Estimates {
  private final Materials materials;
  private final Catalog catalog;

  Estimates(Materials materials) {
    this.materials = materials;
    this.catalog = materials.catalog();
  }

  /** The accelerators on which a question's model may be estimated. */
  List<Accelerator> accelerators(Question question) {
    String asked = question.accelerator();
    return catalog.accelerators().stream()
        .filter(one -> asked == null ? Deployments.known(one) : one.id().equals(asked))
        .toList();
  }

  /**
   * The estimates of what a question asks and nobody measured.
   *
   * @param measured benchmarks of the model
   * @param market where an accelerator that was not asked for must be rented
   */
  List<EstimatedBenchmark> of(Question question, List<Benchmark> measured, Market market) {
    Shape lengths = Objects.requireNonNull(question.lengths());
    Model model = Objects.requireNonNull(catalog.model(Objects.requireNonNull(question.model())));
    List<Asked> deployments = new ArrayList<>();
    for (Accelerator accelerator : accelerators(question)) {
      if (question.accelerator() != null || rented(accelerator, question, market)) {
        Deployments.of(
                model,
                accelerator,
                question.server(),
                version(question),
                Objects.requireNonNull(lengths.inputTokens()),
                Objects.requireNonNull(lengths.outputTokens()))
            .stream()
            .filter(one -> !measured(one, question, measured))
            .forEach(deployments::add);
      }
    }
    return of(deployments, question.confidence());
  }

  /** The estimates of some deployments. */
  List<EstimatedBenchmark> of(List<Asked> deployments, Confidence confidence) {
    if (deployments.isEmpty()) {
      return List.of();
    }
    EstimatedBenchmarks estimated =
        new EstimatedBenchmarks(materials.estimator(), confidence);
    return deployments.stream().map(estimated::of).toList();
  }

  /** The deployment of an id, whose model and accelerator must be known. */
  static Asked deployment(EstimateId id, Model model, Accelerator accelerator) {
    return new Asked(
        model,
        accelerator,
        id.accelerators(),
        iq.catalog.Parallelism.NOT_STATED,
        null,
        id.server(),
        id.version(),
        id.input(),
        id.output());
  }

  private static boolean rented(Accelerator accelerator, Question question, Market market) {
    var clouds = market.cloudsWith(accelerator.id());
    return question.cloud().equals(Question.ANY_CLOUD)
        ? !clouds.isEmpty()
        : clouds.contains(question.cloud());
  }

  private static @Nullable String version(Question question) {
    String version = question.serverVersion();
    return Question.ALL_VERSIONS.equals(version) ? null : version;
  }

  /** Whether a curve of the same accelerators at these lengths is there: that answers, or nothing. */
  private static boolean measured(Asked one, Question question, List<Benchmark> benchmarks) {
    return benchmarks.stream()
        .filter(benchmark -> benchmark.loadKind().curveKind() == CurveKind.ONLINE)
        .filter(benchmark -> same(benchmark.configuration(), one, question))
        .anyMatch(question::matchesLengths);
  }

  private static boolean same(Configuration measured, Asked one, Question question) {
    return measured.accelerator().equals(one.accelerator().id())
        && measured.acceleratorCount() == one.accelerators()
        && (question.server() == null || question.server().equals(measured.server()));
  }
}
