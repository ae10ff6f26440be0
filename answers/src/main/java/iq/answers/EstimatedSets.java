package iq.answers;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Deployments;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.advisor.estimate.EstimatedBenchmarks;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Model;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import java.util.ArrayList;
import java.util.List;

/** Manifests of what nobody measured, made from estimates. */
final class EstimatedSets {
  /** The most accelerators of a copy. */
  private static final int MOST = 16;

  private final Materials materials;
  private final Names names;

  EstimatedSets(Materials materials, Names names) {
    this.materials = materials;
    this.names = names;
  }

  /**
   * The set, on the fewest accelerators that keep what is asked, or why there is none.
   *
   * @throws RefusedException for a model or a server of which nothing can be estimated
   */
  Outcome make(ManifestInquiry asked, Request request, Facts facts) {
    checkServer(request.server());
    Model model = facts.model();
    if (model == null) {
      throw unknown(request.model());
    }
    Accelerator accelerator = facts.accelerator();
    if (accelerator == null) {
      return not("no facts of " + request.accelerator() + " are known");
    }
    List<EstimatedBenchmark> all = estimates(asked, request, model, accelerator);
    List<EstimatedBenchmark> made = all.stream().filter(EstimatedSets::made).toList();
    return made.isEmpty()
        ? not("declined: " + reason(all.getFirst()))
        : Manifests.create(request, facts.estimating(made));
  }

  private List<EstimatedBenchmark> estimates(
      ManifestInquiry asked, Request request, Model model, Accelerator accelerator) {
    EstimatedBenchmarks estimated =
        new EstimatedBenchmarks(materials.estimator(), asked.confidence());
    Asked fewest =
        Deployments.of(
                model,
                accelerator,
                Server.measuredAs(request.server()),
                request.version(),
                request.useCase().inputTokens(),
                request.useCase().outputTokens())
            .getFirst();
    List<EstimatedBenchmark> all = new ArrayList<>();
    for (int count = fewest.accelerators(); count <= MOST; count *= 2) {
      all.add(estimated.of(fewest.on(count)));
    }
    return all;
  }

  private static boolean made(EstimatedBenchmark one) {
    return one.outcome() instanceof iq.advisor.estimate.Outcome.Estimated;
  }

  private static String reason(EstimatedBenchmark one) {
    return one.outcome() instanceof iq.advisor.estimate.Outcome.Declined declined
        ? declined.reason()
        : "";
  }

  private static Outcome not(String why) {
    return new Outcome.Refused("no manifest from an estimate: " + why, false);
  }

  private void checkServer(String server) {
    if (!Deployments.SERVERS.contains(Server.measuredAs(server))) {
      throw new RefusedException(
          names.of(Field.MODEL_SERVER) + ": '" + server + "' is not estimated; expected one of "
              + String.join(", ", Deployments.SERVERS));
    }
  }

  private RefusedException unknown(String model) {
    Catalog catalog = materials.catalog();
    List<String> known = catalog.content().models().stream().map(Model::id).toList();
    return new RefusedException(
        names.of(Field.MODEL) + ": no facts of '" + model
            + "' are known; known, closest first: " + Closest.list(model, known));
  }
}
