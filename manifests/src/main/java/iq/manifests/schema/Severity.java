package iq.manifests.schema;

/** How bad a finding is. */
public enum Severity {
  /** Kubernetes refuses the object, or it cannot work. */
  ERROR,
  /** It may be meant so. */
  WARNING;

  /** The word for it, in lower case. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
