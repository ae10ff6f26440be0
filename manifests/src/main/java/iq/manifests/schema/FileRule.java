package iq.manifests.schema;

import java.util.List;

/** A check between the objects of one file. */
interface FileRule {
  void check(List<KubernetesObject> objects);
}
