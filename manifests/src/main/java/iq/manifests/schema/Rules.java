package iq.manifests.schema;

import java.util.List;

/** All checks that are made beyond the schemas. */
final class Rules {
  private static final List<Rule> OBJECT =
      List.of(
          new NameRule(),
          new LabelRule(),
          new OwnerRule(),
          new AutoscalerRule(),
          new ServiceRule(),
          new DisruptionRule(),
          new ExpressionRule(),
          new RoleRule(),
          new GatewayRule());
  private static final List<PodRule> POD =
      List.of(new ContainerRule(), new ProbeRule(), new ResourceRule(), new PodSpecRule());
  private static final List<FileRule> FILE =
      List.of(
          new DuplicateRule(),
          new SelectedPodsRule(),
          new ScaleTargetRule(),
          new BackendRule(),
          new ServiceAccountRule());

  private Rules() {}

  static void check(KubernetesObject object) {
    OBJECT.forEach(rule -> rule.check(object));
    for (PodTemplate pod : PodTemplate.of(object)) {
      POD.forEach(rule -> rule.check(pod));
    }
  }

  static void check(List<KubernetesObject> objects) {
    FILE.forEach(rule -> rule.check(objects));
  }
}
