package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.storage.Source.Az;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.storage.Source.Gs;
import iq.manifests.storage.Source.S3;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a pod may use a bucket: by its service account where the cluster's cloud is the bucket's,
 * else with keys from a secret.
 *
 * @param account the name of the service account, null with keys
 * @param labels of the pod
 * @param variables of the container
 * @param keys the secret that is mounted at {@link Keys#FOLDER}, null for none
 * @param steps what the user has to do
 */
public record Access(
    @Nullable String account,
    Map<String, String> labels,
    List<Variable> variables,
    @Nullable String keys,
    List<Step> steps) {

  /** What is done with the bucket. */
  public enum Right {
    /** Files are read through a mount. */
    READ,
    /** Files are read by the streamer, which asks for the bucket itself too. */
    STREAM,
    /** The same, and a cache is written. */
    CACHE,
    /** Files are read and written. */
    WRITE;

    /** Whether the bucket is changed. */
    boolean writes() {
      return this == CACHE || this == WRITE;
    }

    /** Whether the bucket itself is looked at. */
    boolean looks() {
      return this == STREAM || this == CACHE;
    }
  }

  /**
   * A variable of the environment: a value, or a key of a secret that is called as the variable.
   *
   * @param optional whether the secret may lack the key
   */
  public record Variable(
      String name, @Nullable String value, @Nullable String secret, boolean optional) {

    /** As a container lists it. */
    public NodeSource yaml() {
      return value == null
          ? Yaml.map().put("name", name).put("valueFrom", reference())
          : Yaml.map().put("name", name).put("value", value);
    }

    private NodeSource reference() {
      return Yaml.map()
          .put(
              "secretKeyRef",
              Yaml.map()
                  .putIfPresent("name", secret)
                  .put("key", name)
                  .putIfPresent("optional", optional ? Boolean.TRUE : null));
    }
  }

  /** Something to do: what for, then the commands. */
  public record Step(String what, List<String> commands) {}

  /** Of a pod of this account and namespace. */
  public static Access of(
      Bucket bucket, Platform platform, String account, String namespace, Right right) {
    Subject subject = new Subject(account, namespace);
    return switch (bucket) {
      case Gs gs when platform.gke() -> CloudAccess.google(gs, subject, right);
      case S3 s3 when platform == Platform.EKS -> CloudAccess.amazon(s3, subject, right);
      case Az az when platform == Platform.AKS -> CloudAccess.azure(az, subject, right);
      default -> Keys.of(bucket, namespace, right);
    };
  }

  static Access of(Draft draft, Bucket bucket, Right right) {
    Plan plan = draft.plan();
    return of(
        bucket,
        plan.request().options().platform(),
        plan.name("deployment-service-account"),
        plan.request().namespace(),
        right);
  }

  /**
   * Who acts.
   *
   * @param account the service account
   */
  record Subject(String account, String namespace) {}

  void addTo(Draft draft) {
    for (Variable variable : variables) {
      if (variable.value() == null) {
        draft.pod().server().environmentFrom(variable.name(), variable.reference());
      } else {
        draft.pod().server().environment(variable.name(), variable.value(), null);
      }
    }
    labels.forEach(draft.pod()::label);
    if (account != null) {
      draft.pod().serviceAccount(account);
      draft.object(
          Yaml.map()
              .put("apiVersion", "v1")
              .put("kind", "ServiceAccount")
              .put("metadata", Labels.metadata(draft.plan(), account)));
    }
    if (keys != null) {
      draft.pod().server().mount(Keys.mount());
      draft.pod().volume(Keys.volume(keys));
    }
    for (Step step : steps) {
      draft.step(step.what(), step.commands().toArray(String[]::new));
    }
  }
}
