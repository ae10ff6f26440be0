package iq.manifests.schema;

/** Roles say which resources of which API groups; accounts in cluster-wide bindings have a namespace. */
final class RoleRule implements Rule {
  @Override
  public void check(KubernetesObject object) {
    Findings findings = object.findings();
    if (object.is("Role") || object.is("ClusterRole")) {
      object.root().each("rules").forEach(rule -> rule(rule, findings));
    } else if (object.is("ClusterRoleBinding")) {
      object.root().each("subjects").forEach(subject -> subject(subject, findings));
    }
  }

  private static void rule(Spot rule, Findings findings) {
    if (!rule.each("nonResourceURLs").isEmpty()) {
      return;
    }
    if (rule.each("resources").isEmpty()) {
      findings.error(rule, "lacks resources");
    }
    if (rule.each("apiGroups").isEmpty()) {
      findings.error(rule, "lacks apiGroups", "API groups, '' for pods and others of v1");
    }
  }

  private static void subject(Spot subject, Findings findings) {
    if (subject.text("kind").equals("ServiceAccount") && subject.text("namespace").isEmpty()) {
      findings.error(subject, "lacks namespace", "the namespace of the ServiceAccount");
    }
  }
}
