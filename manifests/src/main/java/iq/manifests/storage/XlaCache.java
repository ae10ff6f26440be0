package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.storage.Source.Gs;

/**
 * What XLA compiled for TPUs, kept in the bucket of the model so that only the first start
 * compiles. Beside the model's folder: what lies in it is read at every start.
 */
final class XlaCache {
  private static final String VARIABLE = "VLLM_XLA_CACHE_PATH";
  private static final String FOLDER = "xla-cache/";

  private XlaCache() {}

  static Bucket folder(Plan plan, Bucket bucket) {
    return bucket.at(FOLDER + plan.app());
  }

  /** Whether the server keeps a cache there. */
  static boolean addTo(Draft draft, Bucket bucket, String place) {
    Plan plan = draft.plan();
    if (!plan.server().tpu() || !(bucket instanceof Gs)) {
      return false;
    }
    draft
        .pod()
        .server()
        .environment(VARIABLE, place, "compiled programs, for the starts after the first");
    draft.note(
        "XLA's cache lies at " + folder(plan, bucket).uri()
            + ". Replicas that start together write it at once: start with one replica, wait until"
            + " it is ready, then add the others; or remove " + VARIABLE
            + ", and every start compiles anew.");
    return true;
  }
}
