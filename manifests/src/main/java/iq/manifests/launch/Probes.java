package iq.manifests.launch;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Weights;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;

/**
 * When the server counts as started, alive and ready: its {@code /health} answers. It may take
 * fifteen minutes to start, and as long as the weights take at 100 MiB/s.
 */
final class Probes {
  private static final int PERIOD = 10;
  private static final int START_SECONDS = 900;
  private static final double DOWNLOAD_MIB_PER_SECOND = 100;
  private static final double MIB = 1024;

  private Probes() {}

  static void addTo(Draft draft) {
    Double weights = Weights.gib(draft.plan().model());
    Container container = draft.pod().server();
    double download = weights == null ? 0 : weights * MIB / DOWNLOAD_MIB_PER_SECOND;
    int failures = (int) Math.ceil((START_SECONDS + download) / PERIOD);
    String reason =
        "15 minutes"
            + (weights == null
                ? "; the size of the weights is not known"
                : " and " + weights + " GiB of weights at 100 MiB/s");
    container.probe(
        "startupProbe", health().put("failureThreshold", failures).comment(reason));
    container.probe("livenessProbe", health().put("failureThreshold", 6));
    container.probe("readinessProbe", health().put("failureThreshold", 3));
  }

  private static MapBuilder health() {
    return Yaml.map()
        .put("httpGet", Yaml.map().put("path", "/health").put("port", Container.PORT_NAME))
        .put("periodSeconds", PERIOD)
        .put("timeoutSeconds", 5);
  }
}
