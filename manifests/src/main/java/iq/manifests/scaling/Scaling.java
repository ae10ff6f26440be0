package iq.manifests.scaling;

import static iq.manifests.scaling.Numbers.plain;

import iq.advisor.curve.Curve;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Targets;
import iq.catalog.LoadPoint;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Plan;
import iq.manifests.server.MetricAnswer;
import iq.manifests.server.MetricRole;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds the number of copies, and what changes it. */
public final class Scaling {
  private static final String AGAIN =
      "at first: leave it out when you apply again, or what the autoscaler set is undone";

  private final Draft draft;
  private final Plan plan;
  private final Autoscaling asked;

  private Scaling(Draft draft) {
    this.draft = draft;
    this.plan = draft.plan();
    this.asked = plan.request().options().autoscaling();
  }

  /** Of a draft with its pod; nothing where neither a target nor a load is asked for. */
  public static void addTo(Draft draft) {
    new Scaling(draft).add();
  }

  /** Why the adapter that is asked for reads nothing on the platform; null when it does. */
  public static @Nullable String impossible(Plan plan) {
    Adapter adapter = plan.request().options().autoscaling().adapter();
    if (adapter == null || adapter == Adapter.KEDA || adapter == Adapter.PROMETHEUS
        || plan.platform().gke()) {
      return null;
    }
    return "--metrics-adapter: '" + adapter.word() + "' reads what GKE collects, which "
        + plan.platform().word() + " does not; expected " + Adapter.KEDA.word() + " or "
        + Adapter.PROMETHEUS.word();
  }

  private void add() {
    Targets targets = asked.targets();
    if (targets.isEmpty() && asked.requestsPerSecond() == null) {
      return;
    }
    switch (Curve.of(plan.benchmark(), null).operatingPoint(targets)) {
      case Outcome.Missed missed ->
          draft.note("No autoscaler: " + Unreached.inWords(plan, targets, missed) + notSized());
      case Outcome.NotMeasured not ->
          draft.note(
              "No autoscaler: benchmark " + plan.benchmark().id() + " states no "
                  + Unreached.name(not.quantity()) + " that the target could be held against."
                  + notSized());
      case Outcome.Reached reached -> add(reached.operatingPoint());
    }
  }

  /** Replicas for a load would have to keep the target, too. */
  private String notSized() {
    return asked.requestsPerSecond() == null
        ? ""
        : " Nor are there replicas for --target-qps: leave the target out to size them at the most"
            + " throughput.";
  }

  private void add(OperatingPoint kept) {
    Trigger trigger = Trigger.of(plan.benchmark(), asked, kept.point());
    int first = firstReplicas(trigger);
    String sizing = sizing(trigger);
    draft.replicas(first, sizing);
    Threshold threshold = asked.targets().isEmpty() ? null : Threshold.of(plan, trigger);
    if (threshold != null) {
      draft.note(Words.threshold(plan, asked, threshold, basis(kept)) + beyond(kept));
      Needs.addTo(draft, threshold.metric());
      draft.replicas(first, sizing == null ? AGAIN : sizing + "; " + AGAIN);
      Autoscalers.addTo(draft, new Scaled(plan, asked, threshold, first));
    } else if (!asked.targets().isEmpty()) {
      draft.note("No autoscaler: " + noMetric());
    }
  }

  private String basis(OperatingPoint kept) {
    return plan.estimate() == null
        ? kept.basis().word()
        : "estimated, the worse end of the "
            + plan.estimate().confidence().word() + " % interval";
  }

  /** Where the curve ends, not the target, decides: a replica may take more than is known. */
  private String beyond(OperatingPoint kept) {
    double highest =
        plan.benchmark().points().stream().mapToDouble(LoadPoint::load).max().orElse(Double.NaN);
    return kept.point().load() >= highest
        ? " No higher load was " + (plan.estimate() == null ? "measured" : "estimated") + ": a replica may keep the target with more, and the"
            + " threshold start replicas too early; measure, and raise it."
        : "";
  }

  /** As many as the load needs at the trigger's rate, so that the autoscaler is content. */
  private int firstReplicas(Trigger trigger) {
    return (int) Math.clamp(needed(trigger), 1, most());
  }

  private double needed(Trigger trigger) {
    Double load = asked.requestsPerSecond();
    int output = plan.request().useCase().outputTokens();
    return load == null ? 1 : Math.ceil(load * output / trigger.rate());
  }

  private int most() {
    return Objects.requireNonNullElse(asked.maxReplicas(), Integer.MAX_VALUE);
  }

  private @Nullable String sizing(Trigger trigger) {
    Double load = asked.requestsPerSecond();
    if (load == null) {
      return null;
    }
    double needed = needed(trigger);
    return plain(load) + " requests/s of " + plan.request().useCase().outputTokens()
        + " output tokens, at " + plain(trigger.rate()) + " output tokens/s a replica ("
        + plain(trigger.keptRate()) + " / " + plain(trigger.growth())
        + " for growth while one starts)"
        + (needed > most() ? ", would take " + plain(needed) + "; --max-replicas" : "");
  }

  private String noMetric() {
    String unreadable = Unreadable.of(plan);
    if (unreadable != null) {
      return unreadable + ".";
    }
    return plan.serverFacts().metric(MetricRole.RUNNING) instanceof MetricAnswer.NotExported not
        ? not.inWords() + "."
        : "how many requests are in flight at the operating point is not known of benchmark "
            + plan.benchmark().id() + ".";
  }
}
