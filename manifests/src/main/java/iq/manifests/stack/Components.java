package iq.manifests.stack;

import iq.manifests.plan.Releases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release of llm-d with the releases around it, pinned here and nowhere else. llm-d 0.6.0 names
 * its scheduler and sidecar 0.7.1 and Gateway API Inference Extension 1.4.0 in its own list of
 * components; the scheduler is built on that extension, whose flags the version tables hold. Later
 * schedulers have a source of their own, which the tables do not hold. Gateway API and Istio are
 * those that llm-d's guides install with it.
 *
 * @param picker image of the endpoint picker
 * @param sidecar image of the sidecar that has prefill done elsewhere
 * @param extension Gateway API Inference Extension: its resources and the picker's flags
 * @param gatewayApi Gateway API, where the platform does not bring it
 * @param istio the gateway, where the platform does not bring one
 */
record Components(
    String version,
    String picker,
    String sidecar,
    String extension,
    String gatewayApi,
    String istio) {

  /** LeaderWorkerSet, whichever stack: since 0.6 it tells each pod its place by itself. */
  static final String LEADER_WORKER_SET = "0.8.0";

  /** Newest first. */
  static final List<Components> KNOWN =
      List.of(
          new Components(
              "0.6.0",
              "ghcr.io/llm-d/llm-d-inference-scheduler:v0.7.1",
              "ghcr.io/llm-d/llm-d-routing-sidecar:v0.7.1",
              "1.4.0",
              "1.5.1",
              "1.29.2"));

  /** Those of a release; of the newest for null. */
  static Components of(@Nullable String version) {
    return version == null
        ? KNOWN.getFirst()
        : KNOWN.stream()
            .filter(one -> Releases.same(version, one.version))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no llm-d " + version));
  }
}
