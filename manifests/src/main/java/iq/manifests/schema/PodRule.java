package iq.manifests.schema;

/** A check between the fields of a pod, wherever pods are made. */
interface PodRule {
  void check(PodTemplate pod);
}
