package iq.manifests.transfer;

import iq.manifests.storage.Access;
import iq.manifests.storage.Hub;
import iq.manifests.storage.Keys;
import iq.manifests.storage.Source;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** The containers of a transfer. What a user typed reaches no shell but as a variable. */
final class TransferContainers {
  private static final String PYTHON = "python:3.13-slim";
  private static final String HUB = "huggingface_hub==1.33.0";
  private static final String RCLONE = "rclone/rclone:1.75.1";

  /** Where both containers write: the volume that lasts as long as the pod. */
  private static final String SCRATCH = "/scratch";

  private static final String TOOLS = SCRATCH + "/tools";

  /** Where the model lies between the two. */
  static final String MODEL = SCRATCH + "/model";

  /** Copies of the weights in other forms, which some models bring along. */
  private static final String[] OTHER_FORMS = {"original/*", "metal/*"};

  private TransferContainers() {}

  static NodeSource download(
      TransferRequest request, String folder, @Nullable MapBuilder mount) {
    StringBuilder script =
        new StringBuilder()
            .append("pip install --quiet --no-cache-dir --target ").append(TOOLS).append(' ')
            .append(HUB)
            .append("\nexport PYTHONPATH=").append(TOOLS).append('\n')
            .append(TOOLS).append("/bin/hf download \"$MODEL\" --local-dir \"$FOLDER\"");
    for (String other : OTHER_FORMS) {
      script.append(" \\\n  --exclude '").append(other).append('\'');
    }
    script.append("\ntest -f \"$FOLDER/config.json\" || echo \"$MODEL has no config.json\"\n");
    ListBuilder mounts = Yaml.list(work());
    if (mount != null) {
      mounts.add(mount);
    }
    return container("download", PYTHON)
        .put("command", Yaml.list("sh", "-ec"))
        .put("args", Yaml.list(script.toString()))
        .put(
            "env",
            Yaml.list(
                variable("MODEL", request.model()),
                variable("FOLDER", folder),
                variable("HOME", SCRATCH),
                variable("TMPDIR", SCRATCH),
                token()))
        .put("volumeMounts", mounts);
  }

  static NodeSource upload(Bucket bucket, Access access) {
    ListBuilder variables =
        Yaml.list(variable("HOME", SCRATCH), variable("RCLONE_CONFIG", SCRATCH + "/rclone.conf"));
    access.variables().forEach(variable -> variables.add(variable.yaml()));
    ListBuilder mounts = Yaml.list(work());
    if (access.keys() != null) {
      mounts.add(Keys.mount());
    }
    rclone(bucket, access, variables);
    return container("upload", RCLONE)
        .put("command", Yaml.list("rclone"))
        .put(
            "args",
            Yaml.list(
                "copy",
                MODEL,
                remote(bucket, access) + bucket.bucket() + slash(bucket.path()),
                "--exclude=.cache/**",
                "--transfers=8",
                "--stats=30s",
                "--stats-one-line",
                "--verbose"))
        .put("env", variables)
        .put("volumeMounts", mounts);
  }

  /** Where rclone is to go, by the identity or the keys that the pod has. */
  private static String remote(Bucket bucket, Access access) {
    return switch (bucket) {
      case Source.Gs _ -> ":gcs,env_auth,bucket_policy_only,no_check_bucket:";
      case Source.S3 _ ->
          ":s3,provider=" + (access.account() == null ? "Other" : "AWS")
              + ",env_auth,no_check_bucket:";
      case Source.Az _ -> ":azureblob,env_auth,no_check_container:";
    };
  }

  /** Rclone's own names for what the secret holds under the names of the clouds' tools. */
  private static void rclone(Bucket bucket, Access access, ListBuilder variables) {
    if (bucket instanceof Source.S3 && access.account() == null) {
      variables.add(Keys.optional("RCLONE_S3_ENDPOINT", "AWS_ENDPOINT_URL"));
      variables.add(Keys.optional("RCLONE_S3_REGION", "AWS_REGION"));
    }
    if (bucket instanceof Source.Az) {
      variables.add(variable("RCLONE_AZUREBLOB_ACCOUNT", "$(AZURE_STORAGE_ACCOUNT_NAME)"));
    }
  }

  private static String slash(String path) {
    return path.isEmpty() ? "" : "/" + path;
  }

  private static MapBuilder container(String name, String image) {
    return Yaml.map()
        .put("name", name)
        .put("image", image)
        .put(
            "resources",
            Yaml.map().put("requests", Yaml.map().put("cpu", "2").put("memory", "8Gi")))
        .put(
            "securityContext",
            Yaml.map()
                .put("allowPrivilegeEscalation", false)
                .put("readOnlyRootFilesystem", true)
                .put("capabilities", Yaml.map().put("drop", Yaml.list("ALL"))));
  }

  private static MapBuilder work() {
    return Yaml.map().put("name", "work").put("mountPath", SCRATCH);
  }

  private static MapBuilder variable(String name, String value) {
    return Yaml.map().put("name", name).put("value", value);
  }

  private static MapBuilder token() {
    return Yaml.map()
        .put("name", "HF_TOKEN")
        .put(
            "valueFrom",
            Yaml.map()
                .put(
                    "secretKeyRef",
                    Yaml.map()
                        .put("name", Hub.SECRET)
                        .put("key", Hub.SECRET_KEY)
                        .put("optional", true)));
  }
}
