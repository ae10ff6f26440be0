package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.storage.Source.Bucket;

/** How to see, before anything is started, that a URI points to the model's own folder. */
final class Check {
  private static final String FILE = "/config.json";

  private Check() {}

  static void addTo(Draft draft, Bucket bucket) {
    String doubt = BucketNames.doubt(bucket);
    if (doubt != null) {
      draft.note(doubt);
    }
    if (bucket.path().isEmpty()) {
      draft.note(
          "No folder is named: config.json must lie at the root of " + bucket.uri() + ".");
    }
    draft.step(
        "Check that the folder itself holds config.json; for a wrong one the server fails with"
            + " HFValidationError, since it takes the path for a name on Hugging Face:",
        command(bucket));
  }

  private static String command(Bucket bucket) {
    return switch (bucket) {
      case Source.Gs gs -> "gcloud storage ls " + gs.uri() + FILE;
      case Source.S3 s3 -> "aws s3 ls " + s3.uri() + FILE;
      case Source.Az az ->
          "az storage blob show --auth-mode=login --account-name="
              + (az.account() == null ? "$AZURE_STORAGE_ACCOUNT_NAME" : az.account())
              + " --container-name=" + az.bucket()
              + " --name=" + (az.path() + FILE).replaceFirst("^/", "");
    };
  }
}
