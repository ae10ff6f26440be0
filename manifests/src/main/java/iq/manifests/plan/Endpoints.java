package iq.manifests.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a server answers.
 *
 * @param requestPort the name of the port that takes requests: that of the metrics where both are
 *     one, as most servers have it and Google's manifests call it
 * @param healthPath what answers once the server can serve
 * @param metricsPath where Prometheus reads, null where the version has nothing for it
 */
public record Endpoints(String requestPort, String healthPath, @Nullable String metricsPath) {
  /** The name of the port that metrics are read from. */
  public static final String METRICS = "metrics";

  /** The name of the port that takes requests where that is another. */
  public static final String HTTP = "http";

  /** The first images of TensorRT-LLM with Prometheus' metrics; they came to it in August 2025. */
  public static final String TRTLLM_METRICS_SINCE = "1.1.0rc2";

  /** Of the server of a plan. */
  public static Endpoints of(Plan plan) {
    return switch (plan.server()) {
      case TRTLLM_SERVE ->
          new Endpoints(
              METRICS,
              "/health",
              Releases.atLeast(plan.version(), TRTLLM_METRICS_SINCE)
                  ? "/prometheus/metrics" // its /metrics is JSON, emptied by each reader
                  : null);
      case TRITON -> new Endpoints(HTTP, "/v2/health/ready", "/metrics");
      case JETSTREAM -> new Endpoints(HTTP, "/healthcheck", null);
      case VLLM_GPU, VLLM_ROCM, VLLM_TPU, SGLANG_GPU, SGLANG_ROCM, TGI_GPU, TGI_ROCM ->
          new Endpoints(METRICS, "/health", "/metrics");
    };
  }
}
