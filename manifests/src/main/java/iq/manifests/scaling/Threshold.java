package iq.manifests.scaling;

import iq.manifests.plan.MemoryFit;
import iq.manifests.plan.Plan;
import iq.manifests.server.Measure;
import iq.manifests.server.MetricAnswer;
import iq.manifests.server.MetricRole;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric, on average of the copies, from which on there must be more of them: the
 * queue where the benchmark measured it, else the requests that run. A tenth less than at the
 * trigger, since the autoscaler does nothing within a tenth of its target; whole, and at least 1.
 *
 * <p>Requests run only as far as the server lets them: where the KV cache holds fewer by arithmetic,
 * or the server's own limit is lower, the threshold is nine tenths of that.
 *
 * @param limit why the threshold is lower than the curve has it, null where it is not
 */
record Threshold(
    MetricAnswer.Exported metric, MetricRole role, long value, Trigger trigger, @Nullable String limit) {
  private static final double TOLERANCE = 1.1;
  private static final double REACHED = 0.9;

  /** Null where the server exports no such number, or it is not known at the trigger. */
  static @Nullable Threshold of(Plan plan, Trigger trigger) {
    boolean queue = !Double.isNaN(trigger.queue());
    MetricRole role = queue ? MetricRole.QUEUE : MetricRole.RUNNING;
    double value = queue ? trigger.queue() : trigger.inFlight();
    MetricAnswer answer = plan.serverFacts().metric(role);
    if (Unreadable.of(plan) != null
        || Double.isNaN(value)
        || !(answer instanceof MetricAnswer.Exported metric)
        || metric.metric().measure() != Measure.COUNT) {
      return null;
    }
    double wanted = value / TOLERANCE;
    Limit limit = queue ? Limit.NONE : Limit.of(plan);
    double reached = Math.min(wanted, limit.requests() * REACHED);
    return new Threshold(
        metric,
        role,
        Math.max(1, (long) Math.floor(reached)),
        trigger,
        reached < wanted ? limit.reason() : null);
  }

  /** How many requests can run at once, and why not more. */
  private record Limit(double requests, String reason) {

    static final Limit NONE = new Limit(Double.POSITIVE_INFINITY, "");

    static Limit of(Plan plan) {
      Limit own = ofServer(plan);
      MemoryFit fit = MemoryFit.of(plan);
      if (fit == null || fit.requestsHeld() < 1) {
        return own;
      }
      double held = Math.floor(fit.requestsHeld());
      return own.requests <= held
          ? own
          : new Limit(held, Numbers.plain(held) + " requests that the KV cache holds by arithmetic");
    }

    private static Limit ofServer(Plan plan) {
      for (String flag : new String[] {"--max-num-seqs", "--max-running-requests"}) {
        String most = plan.serverFacts().details(flag).map(d -> d.defaultValue()).orElse(null);
        if (most != null && most.matches("\\d{1,9}")) {
          return new Limit(
              Double.parseDouble(most), "the " + most + " that " + flag + " allows by default");
        }
      }
      return NONE;
    }
  }
}
