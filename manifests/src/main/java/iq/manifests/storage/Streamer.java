package iq.manifests.storage;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.server.FlagDetails;
import iq.manifests.storage.Source.Bucket;

/**
 * The Run:ai model streamer in vLLM, which reads safetensors from an object store straight to the
 * accelerators. Its packages name the client of each store since some version. SGLang has them in
 * an extra of its own, which its full installation leaves out.
 */
final class Streamer {
  private static final String FORMAT = "runai_streamer";
  private static final String TPU_SINCE = "0.14.0";

  /** Since then the processes of a tensor parallel server share the reading. */
  private static final String SHARED_SINCE = "0.11.1";

  private Streamer() {}

  /** Whether the server of a plan reads this store itself. */
  static boolean reads(Plan plan, Bucket bucket) {
    boolean vllm = plan.server().word().equals("vllm");
    boolean refused =
        plan.serverFacts().details("--load-format").map(FlagDetails::choices).stream()
            .anyMatch(choices -> choices.refuse(FORMAT));
    return vllm
        && !refused
        && Releases.atLeast(plan.version(), gpuSince(bucket))
        && (!plan.server().tpu() || Releases.atLeast(plan.version(), TPU_SINCE));
  }

  private static String gpuSince(Bucket bucket) {
    return switch (bucket) {
      case Source.Gs _ -> "0.11.1";
      case Source.S3 _ -> "0.6.6";
      case Source.Az _ -> "0.18.0";
    };
  }

  /** Since which version of vLLM a store is read. */
  static String since(Bucket bucket) {
    String gpu = gpuSince(bucket);
    String tpu = Releases.atLeast(gpu, TPU_SINCE) ? gpu : TPU_SINCE;
    return "vllm " + gpu + " on GPU and " + tpu + " on TPU";
  }

  static void addTo(Draft draft, Bucket bucket) {
    Plan plan = draft.plan();
    Arguments arguments = draft.pod().server().arguments();
    arguments.add(FORMAT, "reads " + scheme(bucket) + " without a copy on disk", "--load-format");
    // On TPUs one process drives all chips.
    boolean several = plan.replica().tensor() > 1 && !plan.server().tpu();
    if (several && Releases.atLeast(plan.version(), SHARED_SINCE)) {
      arguments.add(
          "{\"distributed\":true}", "each process reads its part", "--model-loader-extra-config");
    }
    boolean cache = XlaCache.addTo(draft, bucket, XlaCache.folder(plan, bucket).uri());
    Access.of(draft, bucket, cache ? Access.Right.CACHE : Access.Right.STREAM).addTo(draft);
    Check.addTo(draft, bucket);
    draft.note(
        "The Run:ai streamer reads safetensors only, and stops at a folder without them.");
  }

  private static String scheme(Bucket bucket) {
    return bucket.uri().substring(0, bucket.uri().indexOf("://") + "://".length());
  }
}
