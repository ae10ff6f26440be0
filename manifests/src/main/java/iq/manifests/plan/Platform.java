package iq.manifests.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the cluster runs, which decides on nodes, monitoring and access to storage. */
public enum Platform {
  /** Google Kubernetes Engine, nodes made for the pods. */
  GKE_AUTOPILOT("gke-autopilot", "GKE", "gcp"),
  /** Google Kubernetes Engine, node pools made by the user. */
  GKE_STANDARD("gke-standard", "GKE", "gcp"),
  /** Amazon Elastic Kubernetes Service. */
  EKS("eks", "EKS", "aws"),
  /** Azure Kubernetes Service. */
  AKS("aks", "AKS", "azure"),
  /** Red Hat OpenShift, on any machines. */
  OPENSHIFT("openshift", "OpenShift", null),
  /** Any other Kubernetes, on any machines. */
  KUBERNETES("kubernetes", "Kubernetes", null);

  private final String word;
  private final String title;
  private final @Nullable String cloud;

  Platform(String word, String title, @Nullable String cloud) {
    this.word = word;
    this.title = title;
    this.cloud = cloud;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** As its clusters are called. */
  public String title() {
    return title;
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
