package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.storage.Source.Claim;
import iq.manifests.storage.Source.Image;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;

/** Volumes that hold the files already: a claim of the user's, or an image. */
final class Volumes {
  private static final String NAME = "model-src";

  private Volumes() {}

  static void addTo(Draft draft, Source source) {
    draft.pod().volume(volume(source));
    draft
        .pod()
        .server()
        .mount(
            Yaml.map().put("name", NAME).put("mountPath", Delivery.MOUNT).put("readOnly", true));
    if (source instanceof Claim claim) {
      expect(draft, claim);
    } else if (source instanceof Image image) {
      expect(draft, image);
    }
  }

  private static MapBuilder volume(Source source) {
    MapBuilder volume = Yaml.map().put("name", NAME);
    return switch (source) {
      case Claim claim ->
          volume.put(
              "persistentVolumeClaim",
              Yaml.map().put("claimName", claim.name()).put("readOnly", true));
      case Image image ->
          volume.put(
              "image",
              Yaml.map().put("reference", image.reference()).put("pullPolicy", "IfNotPresent"));
      default -> throw new IllegalArgumentException("no volume: " + source);
    };
  }

  private static void expect(Draft draft, Claim claim) {
    String namespace = draft.plan().request().namespace();
    draft.note(
        "The claim " + claim.name() + " must exist in " + namespace + " and hold config.json "
            + (claim.path().isEmpty() ? "at its root" : "in " + claim.path())
            + "; replicas on several nodes need one that can be mounted by many (ReadOnlyMany or"
            + " ReadWriteMany).");
    draft.step(
        "Check the claim:",
        "kubectl get persistentvolumeclaim " + claim.name() + " --namespace=" + namespace);
  }

  private static void expect(Draft draft, Image image) {
    draft.note(
        "The image " + image.reference() + " must hold config.json at its root. Image volumes are"
            + " on from Kubernetes 1.35 on; 1.31 to 1.34 need the feature gate ImageVolume, and"
            + " the container runtime must know them.");
    boolean pinned = image.reference().lastIndexOf(':') > image.reference().lastIndexOf('/');
    if (!pinned) {
      draft.note(
          "The image names neither tag nor digest: what latest is may change between two starts.");
    }
  }
}
