package iq.manifests.storage;

import iq.manifests.storage.Access.Right;
import iq.manifests.storage.Access.Step;
import iq.manifests.storage.Access.Variable;
import iq.manifests.storage.Source.Az;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.List;
import java.util.Map;

/** Access with keys from a secret, on clusters that the bucket's cloud does not know. */
public final class Keys {
  /** Where a file with a key is seen. */
  public static final String FOLDER = "/var/secrets/model-bucket";

  private static final String SECRET = "model-bucket";
  private static final String FILE = "key.json";
  private static final String AZURE_ACCOUNT = "AZURE_STORAGE_ACCOUNT_NAME";
  private static final String CREATE = "kubectl create secret generic " + SECRET;

  private Keys() {}

  static Access of(Bucket bucket, String namespace, Right right) {
    String may =
        "The key of an account that may " + (right.writes() ? "read and write " : "read ")
            + bucket.uri() + " is read from a secret";
    String in = " --namespace=" + namespace;
    return switch (bucket) {
      case Source.Gs _ ->
          new Access(
              null,
              Map.of(),
              List.of(fixed("GOOGLE_APPLICATION_CREDENTIALS", FOLDER + "/" + FILE)),
              SECRET,
              List.of(
                  new Step(
                      may + ":", List.of(CREATE + " --from-file=" + FILE + "=key.json" + in))));
      case Source.S3 _ -> amazon(may, in);
      case Az az -> azure(az, may, in);
    };
  }

  private static Access amazon(String may, String in) {
    return new Access(
        null,
        Map.of(),
        List.of(
            secret("AWS_ACCESS_KEY_ID", false),
            secret("AWS_SECRET_ACCESS_KEY", false),
            secret("AWS_REGION", true),
            secret("AWS_ENDPOINT_URL", true),
            secret("AWS_EC2_METADATA_DISABLED", true),
            secret("RUNAI_STREAMER_S3_USE_VIRTUAL_ADDRESSING", true)),
        null,
        List.of(
            new Step(
                may + "; a store other than Amazon's also needs AWS_ENDPOINT_URL=https://…,"
                    + " AWS_EC2_METADATA_DISABLED=true and, without a host name for each bucket,"
                    + " RUNAI_STREAMER_S3_USE_VIRTUAL_ADDRESSING=0 in it:",
                List.of(
                    CREATE + " --from-literal=AWS_ACCESS_KEY_ID=$AWS_ACCESS_KEY_ID"
                        + " --from-literal=AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY"
                        + " --from-literal=AWS_REGION=$AWS_REGION" + in))));
  }

  private static Access azure(Az bucket, String may, String in) {
    return new Access(
        null,
        Map.of(),
        List.of(
            account(bucket),
            secret("AZURE_TENANT_ID", false),
            secret("AZURE_CLIENT_ID", false),
            secret("AZURE_CLIENT_SECRET", false)),
        null,
        List.of(
            new Step(
                may + " (a service principal's):",
                List.of(
                    CREATE
                        + (bucket.account() == null ? literal(AZURE_ACCOUNT) : "")
                        + literal("AZURE_TENANT_ID") + literal("AZURE_CLIENT_ID")
                        + literal("AZURE_CLIENT_SECRET") + in))));
  }

  private static String literal(String name) {
    return " --from-literal=" + name + "=$" + name;
  }

  /** The storage account, of the URI or of the secret. */
  static Variable account(Az bucket) {
    return bucket.account() == null
        ? secret(AZURE_ACCOUNT, false)
        : fixed(AZURE_ACCOUNT, bucket.account());
  }

  static Step accountStep(String namespace) {
    return new Step(
        "The storage account is read from a secret, or name it in the URI as"
            + " az://ACCOUNT" + Az.HOST + "/CONTAINER/FOLDER:",
        List.of(CREATE + literal(AZURE_ACCOUNT) + " --namespace=" + namespace));
  }

  private static Variable fixed(String name, String value) {
    return new Variable(name, value, null, false);
  }

  private static Variable secret(String name, boolean optional) {
    return new Variable(name, null, SECRET, optional);
  }

  /** A variable from a key of the secret that may be missing. */
  public static NodeSource optional(String name, String key) {
    return Yaml.map()
        .put("name", name)
        .put(
            "valueFrom",
            Yaml.map()
                .put(
                    "secretKeyRef",
                    Yaml.map().put("name", SECRET).put("key", key).put("optional", true)));
  }

  /** The mount of a secret with a file. */
  public static MapBuilder mount() {
    return Yaml.map()
        .put("name", "bucket-key")
        .put("mountPath", FOLDER)
        .put("readOnly", true);
  }

  /** Its volume. */
  public static MapBuilder volume(String secret) {
    return Yaml.map()
        .put("name", "bucket-key")
        .put("secret", Yaml.map().put("secretName", secret));
  }
}
