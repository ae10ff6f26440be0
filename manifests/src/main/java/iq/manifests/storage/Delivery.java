package iq.manifests.storage;

import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.storage.Source.Claim;
import iq.manifests.storage.Source.Gs;
import iq.manifests.storage.Source.Hub;
import iq.manifests.storage.Source.Image;
import iq.manifests.storage.Source.Node;
import org.jspecify.annotations.Nullable;

/** How files reach the server. */
sealed interface Delivery {
  /** Where a volume with the files is seen. */
  String MOUNT = "/data";

  /**
   * The server downloads them from Hugging Face.
   *
   * @param kept the folder of the node that keeps them, null for none
   */
  record Download(@Nullable Node kept) implements Delivery {}

  /** The server reads them from the store, past the disk. */
  record Stream(Bucket from) implements Delivery {}

  /** The bucket is mounted. */
  record Fuse(Gs from) implements Delivery {}

  /** They lie on a volume that is there already. */
  record Volume(Source from) implements Delivery {}

  /** Not at all on this platform with this server. */
  record Impossible(String why) implements Delivery {}

  /** Of a plan whose URI was found right. */
  static Delivery of(Plan plan) {
    Platform platform = plan.request().options().platform();
    return switch (Source.of(plan)) {
      case Hub _ -> new Download(null);
      case Node node -> platform == Platform.GKE_AUTOPILOT ? noNode() : new Download(node);
      case Claim claim -> new Volume(claim);
      case Image image -> new Volume(image);
      case Bucket bucket when Streamer.reads(plan, bucket) -> new Stream(bucket);
      case Gs gs when platform.gke() -> new Fuse(gs);
      case Bucket bucket -> notRead(plan, bucket);
    };
  }

  private static Impossible noNode() {
    return new Impossible(
        "node:// is not for gke-autopilot, where pods write to no folder of a node; use"
            + " --platform=gke-standard, or gs://, pvc:// or oci://");
  }

  private static Impossible notRead(Plan plan, Bucket bucket) {
    String scheme = bucket.uri().substring(0, bucket.uri().indexOf("://"));
    String gke = bucket instanceof Gs ? ", and its mount is GKE's alone" : "";
    return new Impossible(
        scheme + ":// is read with the Run:ai streamer, which " + plan.serverAndVersion()
            + (plan.server().tpu() ? " on TPU" : "") + " does not have" + gke
            + "; it comes with " + Streamer.since(bucket)
            + "; for this server: pvc://CLAIM/FOLDER or oci://REGISTRY/REPOSITORY:TAG"
            + (bucket instanceof Gs ? "" : ", and gs:// on GKE"));
  }
}
