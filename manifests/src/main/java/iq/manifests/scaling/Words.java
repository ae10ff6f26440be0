package iq.manifests.scaling;

import iq.advisor.curve.Targets;
import iq.catalog.UseCase;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.BenchmarkChoice;
import iq.manifests.plan.Plan;
import iq.manifests.server.MetricRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a threshold came about. */
final class Words {
  private Words() {}

  static String threshold(Plan plan, Autoscaling asked, Threshold threshold, String basis) {
    Trigger trigger = threshold.trigger();
    return "Autoscaler: " + targets(asked.targets()) + " is kept up to "
        + Numbers.plain(trigger.keptRate()) + " output tokens/s a replica (" + basis + "); the load may grow by "
        + Numbers.plain(asked.growthPercentPerMinute()) + " % a minute over the "
        + Numbers.plain(asked.startSeconds()) + " s that a new replica takes: it is started at "
        + Numbers.plain(trigger.rate()) + " output tokens/s"
        + otherShape(plan) + ".";
  }

  /** The comment beside the threshold. */
  static String value(Plan plan, Threshold threshold) {
    Trigger trigger = threshold.trigger();
    String what =
        threshold.role() == MetricRole.QUEUE
            ? "measured queue of " + Numbers.plain(trigger.queue())
            : Numbers.plain(trigger.inFlight()) + " requests in flight (Little's law)";
    String limit = threshold.limit() == null ? "" : "; nine tenths of " + threshold.limit();
    String least = threshold.value() == 1 ? ", at least 1" : "";
    return what + " at " + Numbers.plain(trigger.rate()) + " output tokens/s a replica, of "
        + plan.measured() + ", less the tenth that the autoscaler tolerates" + least + limit
        + otherShape(plan);
  }

  private static String otherShape(Plan plan) {
    UseCase useCase = plan.request().useCase();
    return BenchmarkChoice.distance(plan.benchmark(), useCase) > 0
        ? "; taken from another shape: measured at "
            + plan.measuredLengths() + ", asked for "
            + useCase.inputTokens() + "/" + useCase.outputTokens()
        : "";
  }

  private static String targets(Targets targets) {
    List<String> all = new ArrayList<>();
    add(all, "TTFT", targets.ttftMillis());
    add(all, "ITL", targets.itlMillis());
    add(all, "NTPOT", targets.ntpotMillis());
    return String.join(" and ", all);
  }

  private static void add(
      List<String> all, String name, @Nullable Double millis) {
    if (millis != null) {
      all.add(name + " of " + Numbers.plain(millis) + " ms");
    }
  }
}
