package iq.manifests.scaling;

import iq.advisor.curve.Curve;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Targets;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Plan;
import iq.manifests.server.MetricAnswer;
import iq.manifests.server.MetricRole;

/** Adds the number of copies, and what changes it. */
public final class Scaling {
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

  private void add() {
    Targets targets = asked.targets();
    if (targets.isEmpty() && asked.requestsPerSecond() == null) {
      return;
    }
    switch (Curve.of(plan.benchmark(), null).operatingPoint(targets)) {
      case Outcome.Missed missed -> draft.note("No autoscaler: " + Unreached.inWords(targets, missed));
      case Outcome.NotMeasured not ->
          draft.note(
              "No autoscaler: benchmark " + plan.benchmark().id() + " states no "
                  + Unreached.name(not.quantity()) + " that the target could be held against.");
      case Outcome.Reached reached -> add(reached.operatingPoint());
    }
  }

  private void add(OperatingPoint kept) {
    Trigger trigger = Trigger.of(plan.benchmark(), asked, kept.point());
    int first = firstReplicas(trigger);
    Threshold threshold = asked.targets().isEmpty() ? null : Threshold.of(plan, trigger);
    if (threshold != null) {
      draft.note(Words.threshold(plan, asked, threshold, kept.basis()));
      Needs.addTo(draft, threshold.metric());
      Autoscalers.addTo(draft, new Scaled(plan, asked, threshold, first));
    } else if (!asked.targets().isEmpty()) {
      draft.note("No autoscaler: " + noMetric());
    }
  }

  /** As many as the load needs at the trigger's rate, so that the autoscaler is content. */
  private int firstReplicas(Trigger trigger) {
    Double load = asked.requestsPerSecond();
    if (load == null) {
      return 1;
    }
    int output = plan.request().useCase().outputTokens();
    double needed = Math.ceil(load * output / trigger.rate());
    int first = (int) Math.clamp(needed, 1, Integer.MAX_VALUE);
    draft.replicas(
        first,
        Numbers.plain(load) + " requests/s of " + output + " output tokens, at "
            + Numbers.plain(trigger.rate()) + " output tokens/s a replica ("
            + Numbers.plain(trigger.keptRate()) + " / " + Numbers.plain(trigger.growth())
            + " for growth while one starts)");
    return first;
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
