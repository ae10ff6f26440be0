package iq.manifests.storage;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Platform;
import iq.manifests.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Files from Hugging Face, downloaded when the server starts. */
public final class Hub {
  /** The secret with the token. */
  public static final String SECRET = "hf-secret";

  /** The token in it. */
  public static final String SECRET_KEY = "hf_api_token";

  private static final String FOLDER = "/cache";

  private Hub() {}

  static void addTo(Draft draft, Source.@Nullable Node kept) {
    Container server = draft.pod().server();
    server.environmentFrom(
        "HUGGING_FACE_HUB_TOKEN",
        Yaml.map()
            .put(
                "secretKeyRef",
                Yaml.map()
                    .put("name", SECRET)
                    .put("key", SECRET_KEY)
                    .put("optional", true)
                    .comment("models without a licence to accept are downloaded without it")));
    if (kept != null) {
      keepOnNode(draft, kept);
    }
    Cache cache = Cache.of(draft.plan());
    if (cache.sharedGib() != null) {
      server.environment(
          "HF_HOME", Cache.FOLDER, "the weights do not fit the default boot disk");
      draft.note(
          "The weights take 90 GiB or more, the default boot disk holds 90: they are downloaded to "
              + Cache.FOLDER
              + " (HF_HOME). Or use a larger boot disk and remove HF_HOME.");
    }
    draft.step(
        "The Hugging Face token is read from a secret; some models need their licence accepted:",
        secret(draft.plan().request().namespace()));
  }

  /** The command that makes the secret. */
  public static String secret(String namespace) {
    return "kubectl create secret generic " + SECRET + " --from-literal=" + SECRET_KEY
        + "=$HF_TOKEN --namespace=" + namespace;
  }

  private static void keepOnNode(Draft draft, Source.Node kept) {
    Container server = draft.pod().server();
    server.environment("HF_HOME", FOLDER, "downloads stay on the node");
    server.mount(Yaml.map().put("name", "node-cache").put("mountPath", FOLDER));
    draft
        .pod()
        .volume(
            Yaml.map()
                .put("name", "node-cache")
                .put(
                    "hostPath",
                    Yaml.map().put("path", kept.folder()).put("type", "DirectoryOrCreate")));
    draft.note(
        "Each node downloads the model once, to " + kept.folder()
            + ", and later starts on it read that; it is never cleaned up, and any pod that may"
            + " mount folders of the node can change it.");
    if (draft.plan().request().options().platform() == Platform.OPENSHIFT) {
      draft.note(
          "OpenShift lets pods mount a folder of the node only with a security context constraint"
              + " that allows hostPath, such as hostmount-anyuid.");
    }
  }
}
