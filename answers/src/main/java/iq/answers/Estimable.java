package iq.answers;

import iq.advisor.Question;
import iq.advisor.estimate.Deployments;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.CurveKind;
import iq.catalog.Model;
import iq.catalog.Statistic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a question can be answered by estimates. */
final class Estimable {
  private final Catalog catalog;
  private final Names names;

  Estimable(Catalog catalog, Names names) {
    this.catalog = catalog;
    this.names = names;
  }

  /** What keeps a question from being estimated, and what would help; null where nothing does. */
  @Nullable String lacking(Question question) {
    if (question.model() == null) {
      return names.of(Field.MODEL) + " is missing: estimates are of one model";
    }
    if (question.lengths() == null) {
      return "token lengths are missing: "
          + names.of(Field.USE_CASE)
          + ", or "
          + names.of(Field.TARGET_INPUT_LENGTH)
          + " and "
          + names.of(Field.TARGET_OUTPUT_LENGTH)
          + "; estimates are of one workload";
    }
    if (question.kind() != null && question.kind() != CurveKind.ONLINE) {
      return names.of(Field.KIND) + ": estimates are of " + CurveKind.ONLINE.word() + " curves";
    }
    if (question.percentile() != null && question.percentile() != Statistic.MEAN) {
      return names.of(Field.PERCENTILE)
          + ": '"
          + question.percentile().word()
          + "' is not estimated; estimates are of the mean";
    }
    if (question.stack() != null) {
      return names.of(Field.SERVING_STACK) + ": estimates are of model servers alone";
    }
    return lackingServer(question.server(), facts(question.model()));
  }

  private @Nullable String lackingServer(@Nullable String server, @Nullable String facts) {
    return server == null || Deployments.SERVERS.contains(server)
        ? facts
        : names.of(Field.MODEL_SERVER)
            + ": '"
            + Quoted.shortened(server)
            + "' is not estimated; expected one of "
            + String.join(", ", Deployments.SERVERS);
  }

  private @Nullable String facts(String id) {
    Model model = catalog.model(id);
    List<String> missing = model == null ? List.of() : Deployments.missing(model);
    if (model == null) {
      return "nothing is known of model '"
          + Quoted.shortened(id)
          + "'; known, closest first: "
          + Closest.list(id, catalog.content().models().stream().map(Model::id).toList())
          + "; 'iq estimate --model-config' takes the config.json of any other";
    }
    return missing.isEmpty()
        ? null
        : "facts of model '" + id + "' are missing: " + String.join(", ", missing);
  }
}
