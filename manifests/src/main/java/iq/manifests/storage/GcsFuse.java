package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Pod;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Weights;
import iq.manifests.storage.Source.Gs;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of Cloud Storage as a folder, by GKE's CSI driver, tuned to read large files once: a
 * file is fetched to the cache in parallel parts as soon as it is opened.
 */
final class GcsFuse {
  private static final String ANNOTATION = "gke-gcsfuse/";
  private static final String OPTIONS =
      String.join(
          ",",
          "implicit-dirs",
          "file-cache:enable-parallel-downloads:true",
          "file-cache:parallel-downloads-per-file:100",
          "file-cache:max-parallel-downloads:-1",
          "file-cache:download-chunk-size-mb:10",
          "file-cache:max-size-mb:-1");
  private static final double SPARE = 1.1;

  private GcsFuse() {}

  /** The memory that its cache takes in GiB; null where the cache lies on the boot disk. */
  static @Nullable Integer memoryGib(Plan plan) {
    Double weights = Weights.gib(plan.model());
    boolean memory = plan.server().tpu() || Weights.large(plan.model());
    return weights == null || !memory ? null : (int) Math.ceil(weights * SPARE);
  }

  static void addTo(Draft draft, Gs bucket) {
    Pod pod = draft.pod();
    annotate(pod);
    pod.volume(volume(bucket));
    pod.server().mount(mount(draft));
    cache(draft);
    String folder =
        Delivery.MOUNT + Source.below(XlaCache.folder(draft.plan(), bucket).path());
    boolean written = XlaCache.addTo(draft, bucket, folder);
    Access.of(draft, bucket, written ? Access.Right.WRITE : Access.Right.READ).addTo(draft);
    Check.addTo(draft, bucket);
    draft.note(
        "The bucket is mounted by the Cloud Storage FUSE CSI driver, which Autopilot has; on"
            + " Standard enable it: gcloud container clusters update $CLUSTER_NAME"
            + " --location=$LOCATION --update-addons=GcsFuseCsiDriver=ENABLED");
  }

  private static void annotate(Pod pod) {
    pod.annotation(ANNOTATION + "volumes", "true", "adds the sidecar that mounts the bucket");
    for (String limit : new String[] {"cpu-limit", "memory-limit", "ephemeral-storage-limit"}) {
      pod.annotation(ANNOTATION + limit, "0", "no limit: it is busy only while weights load");
    }
  }

  private static MapBuilder mount(Draft draft) {
    MapBuilder mount = Yaml.map().put("name", "model-src").put("mountPath", Delivery.MOUNT);
    return draft.plan().server().tpu() ? mount : mount.put("readOnly", true);
  }

  private static MapBuilder volume(Gs bucket) {
    return Yaml.map()
        .put("name", "model-src")
        .put(
            "csi",
            Yaml.map()
                .put("driver", "gcsfuse.csi.storage.gke.io")
                .put(
                    "volumeAttributes",
                    Yaml.map()
                        .put("bucketName", bucket.bucket())
                        .put("mountOptions", OPTIONS)
                        .comment("large files, each read once, in parallel parts")));
  }

  private static void cache(Draft draft) {
    Integer memory = memoryGib(draft.plan());
    if (memory == null) {
      draft.note("The mount keeps what it read on the boot disk, as large as the weights.");
      return;
    }
    draft
        .pod()
        .volume(
            Yaml.map()
                .put("name", "gke-gcsfuse-cache") // the name by which the sidecar finds it
                .put(
                    "emptyDir",
                    Yaml.map()
                        .put("medium", "Memory")
                        .put("sizeLimit", memory + "Gi")
                        .comment("the weights and a tenth more, in memory")));
    draft.note("The mount keeps what it read in memory: " + memory + " GiB beside the server's.");
  }
}
