package iq.manifests.schema;

/** A disruption budget says how many pods must stay, or how many may go, not both. */
final class DisruptionRule implements Rule {
  @Override
  public void check(KubernetesObject object) {
    Spot spec = object.is("PodDisruptionBudget") ? object.root().at("spec") : null;
    if (spec != null && spec.at("minAvailable") != null && spec.at("maxUnavailable") != null) {
      object.findings().error(spec, "has minAvailable and maxUnavailable", "only one of them");
    }
  }
}
