package iq.manifests.storage;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.yaml.Yaml;

/** Files from Hugging Face, downloaded when the server starts. */
final class Hub {
  private static final String SECRET = "hf-secret";
  private static final String SECRET_KEY = "hf_api_token";

  private Hub() {}

  static void addTo(Draft draft) {
    Container server = draft.pod().server();
    server.environmentFrom(
        "HUGGING_FACE_HUB_TOKEN",
        Yaml.map()
            .put("secretKeyRef", Yaml.map().put("name", SECRET).put("key", SECRET_KEY)));
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
        "kubectl create secret generic "
            + SECRET
            + " --from-literal="
            + SECRET_KEY
            + "=$HF_TOKEN --namespace="
            + draft.plan().request().namespace());
  }
}
