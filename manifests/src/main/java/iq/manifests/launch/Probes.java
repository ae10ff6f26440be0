package iq.manifests.launch;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Server;
import iq.manifests.plan.Weights;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;

/**
 * When the server counts as started, alive and ready: what answers for that answers. It may take
 * fifteen minutes to start, and as long as the weights take at 100 MiB/s.
 */
final class Probes {
  private static final int PERIOD = 10;
  private static final int START_SECONDS = 900;
  private static final double DOWNLOAD_MIB_PER_SECOND = 100;
  private static final double MIB = 1024;

  private Probes() {}

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    Double weights = Weights.gib(plan.model());
    Container container = draft.pod().server();
    double download = weights == null ? 0 : weights * MIB / DOWNLOAD_MIB_PER_SECOND;
    int failures = (int) Math.ceil((START_SECONDS + download) / PERIOD);
    String reason =
        "15 minutes"
            + (weights == null
                ? "; the size of the weights is not known"
                : " and " + weights + " GiB of weights at 100 MiB/s");
    container.probe(
        "startupProbe", health(plan).put("failureThreshold", failures).comment(reason));
    container.probe("livenessProbe", health(plan).put("failureThreshold", 6));
    container.probe("readinessProbe", health(plan).put("failureThreshold", 3));
  }

  private static MapBuilder health(Plan plan) {
    Endpoints endpoints = Endpoints.of(plan);
    MapBuilder get = Yaml.map().put("path", endpoints.healthPath());
    // A name would be that of a port of the same container; JetStream answers from another.
    MapBuilder answering =
        plan.server() == Server.JETSTREAM
            ? get.put("port", Container.PORT)
            : get.put("port", endpoints.requestPort());
    return Yaml.map()
        .put("httpGet", answering)
        .put("periodSeconds", PERIOD)
        .put("timeoutSeconds", 5);
  }
}
