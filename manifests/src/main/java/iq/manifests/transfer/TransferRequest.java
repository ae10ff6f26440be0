package iq.manifests.transfer;

import iq.manifests.plan.Platform;
import iq.manifests.yaml.KubernetesNames;
import org.jspecify.annotations.Nullable;

/**
 * What is to be copied where.
 *
 * @param model on Hugging Face, {@code owner/name}
 * @param uri as {@code --model-bucket-uri} has it
 * @param weightsGib how much it is, null when not known
 * @param weightsSource who says so
 * @param names of objects, for the models that are known
 */
public record TransferRequest(
    String model,
    String uri,
    String namespace,
    Platform platform,
    @Nullable Double weightsGib,
    String weightsSource,
    KubernetesNames names) {

  /** The name of the job and all that belongs to it. */
  String name() {
    return names.name(model, "-transfer");
  }
}
