package iq.manifests.schema;

import java.util.List;
import java.util.Set;

/** Where a file makes accounts, the ones that its pods use are most likely among them. */
final class ServiceAccountRule implements FileRule {
  @Override
  public void check(List<KubernetesObject> objects) {
    References references = new References(objects);
    for (KubernetesObject object : objects) {
      Set<String> accounts = references.names("ServiceAccount", object.namespace());
      for (PodTemplate pod : PodTemplate.of(object)) {
        Spot spot = pod.spec().at("serviceAccountName");
        String name = pod.spec().text("serviceAccountName");
        if (spot != null && !accounts.isEmpty() && !accounts.contains(name) && !name.equals("default")) {
          String problem = "the ServiceAccount '" + Shortened.of(name) + "' is not in this file";
          object.findings().add(Severity.WARNING, spot, problem, "", Likeness.closest(name, accounts));
        }
      }
    }
  }
}
