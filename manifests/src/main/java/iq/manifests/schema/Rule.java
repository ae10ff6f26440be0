package iq.manifests.schema;

/** A check between the fields of one object, which its schema cannot say. */
interface Rule {
  void check(KubernetesObject object);
}
