package iq.manifests.schema;

import java.util.List;

/** What is scaled is there. */
final class ScaleTargetRule implements FileRule {
  @Override
  public void check(List<KubernetesObject> objects) {
    References references = new References(objects);
    for (KubernetesObject object : objects) {
      Spot target = object.root().at("spec", "scaleTargetRef");
      Spot name = target == null ? null : target.at("name");
      if (target != null && name != null && (object.is("HorizontalPodAutoscaler") || object.is("ScaledObject"))) {
        String kind = target.text("kind");
        references.check(object, name, kind.isEmpty() ? "Deployment" : kind, object.namespace());
      }
    }
  }
}
