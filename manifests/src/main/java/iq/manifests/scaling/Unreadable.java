package iq.manifests.scaling;

import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Server;
import org.jspecify.annotations.Nullable;

/** Why an autoscaler would find no queue and no running requests, whatever the tables say. */
final class Unreadable {
  /** Its collector got these gauges then; the tables have one undated copy of it. */
  private static final String TRTLLM_GAUGES_SINCE = "1.3.0";

  private Unreadable() {}

  /** Null where the metrics of the tables are there. */
  static @Nullable String of(Plan plan) {
    if (Endpoints.of(plan).metricsPath() == null) {
      return plan.serverAndVersion() + " has no metrics for Prometheus";
    }
    if (plan.server() == Server.TRITON) {
      return "Triton is started with the LLM API, which is not known to export nv_trt_llm_ metrics";
    }
    boolean early =
        plan.server() == Server.TRTLLM_SERVE
            && !Releases.atLeast(plan.version(), TRTLLM_GAUGES_SINCE);
    return early
        ? plan.serverAndVersion() + " is not known to export running requests; from "
            + TRTLLM_GAUGES_SINCE + " on it does"
        : null;
  }
}
