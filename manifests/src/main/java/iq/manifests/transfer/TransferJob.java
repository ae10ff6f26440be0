package iq.manifests.transfer;

import iq.manifests.plan.Platform;
import iq.manifests.storage.Access;
import iq.manifests.storage.Keys;
import iq.manifests.storage.Source;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.storage.Source.Claim;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Job: one container downloads to a volume, the next uploads from it. When a container fails it
 * starts again in the same pod, where the volume still has what was fetched.
 */
final class TransferJob {
  private static final int USER = 1000;
  private static final int AGAIN = 6;
  private static final double SPARE = 1.1;
  private static final int TOOLS_GIB = 2;

  private TransferJob() {}

  static NodeSource to(TransferRequest request, Bucket bucket, double weights, Access access) {
    MapBuilder pod = pod(request, access.account());
    pod.put("initContainers", Yaml.list(TransferContainers.download(request, TransferContainers.MODEL, null)));
    pod.put("containers", Yaml.list(TransferContainers.upload(bucket, access)));
    ListBuilder volumes = Yaml.list(copy(request, weights));
    if (access.keys() != null) {
      volumes.add(Keys.volume(access.keys()));
    }
    return job(request, access.labels(), pod.put("volumes", volumes));
  }

  static NodeSource to(TransferRequest request, Claim claim) {
    MapBuilder pod = pod(request, null);
    String folder = "/data" + (claim.path().isEmpty() ? "" : "/" + claim.path());
    MapBuilder mount = Yaml.map().put("name", "model").put("mountPath", "/data");
    pod.put("containers", Yaml.list(TransferContainers.download(request, folder, mount)));
    return job(
        request,
        Map.of(),
        pod.put(
            "volumes",
            Yaml.list(
                Yaml.map().put("name", "work").put("emptyDir", Yaml.map()),
                Yaml.map()
                    .put("name", "model")
                    .put("persistentVolumeClaim", Yaml.map().put("claimName", claim.name())))));
  }

  static MapBuilder metadata(TransferRequest request) {
    return Yaml.map()
        .put("name", request.name())
        .put("namespace", request.namespace())
        .put("labels", Yaml.map().put("app", request.name()));
  }

  private static NodeSource job(
      TransferRequest request, Map<String, String> labels, MapBuilder pod) {
    return Yaml.map()
        .put("apiVersion", "batch/v1")
        .put("kind", "Job")
        .put("metadata", metadata(request))
        .put(
            "spec",
            Yaml.map()
                .put("backoffLimit", AGAIN)
                .put(
                    "template",
                    Yaml.map()
                        .put(
                            "metadata",
                            Yaml.map()
                                .put(
                                    "labels",
                                    Yaml.map().put("app", request.name()).putAll(labels)))
                        .put("spec", pod)));
  }

  private static MapBuilder pod(TransferRequest request, @Nullable String account) {
    MapBuilder security = Yaml.map().put("runAsNonRoot", true);
    if (request.platform() != Platform.OPENSHIFT) { // which gives each namespace users of its own
      security.put("runAsUser", USER).put("runAsGroup", USER).put("fsGroup", USER);
    }
    security.put("seccompProfile", Yaml.map().put("type", "RuntimeDefault"));
    return Yaml.map()
        .putIfPresent("serviceAccountName", account)
        .put("securityContext", security)
        .put("restartPolicy", "OnFailure")
        .comment("starts a container again in the same pod, which keeps what was fetched");
  }

  /** A disk of its own: the nodes' own disks are often smaller than a model. */
  private static MapBuilder copy(TransferRequest request, double weights) {
    int gib = (int) Math.ceil(weights * SPARE) + TOOLS_GIB;
    String reason =
        weights + " GiB of weights (" + request.weightsSource() + "), a tenth more, and tools";
    return Yaml.map()
        .put("name", "work")
        .put(
            "ephemeral",
            Yaml.map()
                .put(
                    "volumeClaimTemplate",
                    Yaml.map()
                        .put(
                            "spec",
                            Yaml.map()
                                .put("accessModes", Yaml.list("ReadWriteOnce"))
                                .put(
                                    "resources",
                                    Yaml.map()
                                        .put(
                                            "requests",
                                            Yaml.map()
                                                .put("storage", gib + "Gi")
                                                .comment(reason))))));
  }
}
