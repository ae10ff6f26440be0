package iq.manifests.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the cluster runs, which decides on nodes, monitoring and access to storage. */
public enum Platform {
  /** Google Kubernetes Engine, nodes made for the pods. */
  GKE_AUTOPILOT("gke-autopilot", "gcp"),
  /** Google Kubernetes Engine, node pools made by the user. */
  GKE_STANDARD("gke-standard", "gcp"),
  /** Amazon Elastic Kubernetes Service. */
  EKS("eks", "aws"),
  /** Azure Kubernetes Service. */
  AKS("aks", "azure"),
  /** Red Hat OpenShift, on any machines. */
  OPENSHIFT("openshift", null),
  /** Any other Kubernetes, on any machines. */
  KUBERNETES("kubernetes", null);

  private final String word;
  private final @Nullable String cloud;

  Platform(String word, @Nullable String cloud) {
    this.word = word;
    this.cloud = cloud;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** The cloud whose machine types it runs on, null for any. */
  public @Nullable String cloud() {
    return cloud;
  }

  /** Whether it is Google's. */
  public boolean gke() {
    return this == GKE_AUTOPILOT || this == GKE_STANDARD;
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Platform::word).toList();
  }

  /** The platform of a word, null when there is none. */
  public static @Nullable Platform of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }
}
