package iq.manifests.schema;

import iq.manifests.yaml.KubernetesNames;
import java.util.Set;
import java.util.regex.Pattern;

/** Objects have names that their kind takes, and a namespace only where their kind has one. */
final class NameRule implements Rule {
  private static final int LONGEST = 253;
  private static final Set<String> ROLES = Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[^/%]+");

  @Override
  public void check(KubernetesObject object) {
    if (object.kind().scope() == Kind.Scope.LOCAL) {
      return;
    }
    Spot name = object.root().at("metadata", "name");
    if (name != null) {
      name(object, name);
    } else if (object.root().at("metadata", "generateName") == null) {
      object.findings().error(object.root(), "lacks metadata.name");
    }
    namespace(object);
  }

  private static void name(KubernetesObject object, Spot spot) {
    String name = object.name();
    if (spot.value() instanceof Value.Text && !fits(object, name)) {
      object.findings().error(spot, "'" + Shortened.of(name) + "' is not a name for a " + object.kind().kind(), form(object));
    }
  }

  private static boolean fits(KubernetesObject object, String name) {
    if (object.is("Service")) {
      return KubernetesNames.isServiceName(name);
    }
    if (object.is("Namespace") || object.is("LeaderWorkerSet")) {
      return KubernetesNames.isLabel(name);
    }
    return ROLES.contains(object.kind().kind())
        ? SEGMENT.matcher(name).matches()
        : name.length() <= LONGEST && SUBDOMAIN.matcher(name).matches();
  }

  private static String form(KubernetesObject object) {
    if (ROLES.contains(object.kind().kind())) {
      return "no '/' and no '%'";
    }
    if (object.is("Service")) {
      return "lower-case letters, digits and '-', a letter first, at most 63 of them";
    }
    return object.is("Namespace") || object.is("LeaderWorkerSet")
        ? "lower-case letters, digits and '-', at most 63 of them"
        : "lower-case letters, digits, '-' and '.', at most 253 of them";
  }

  private static void namespace(KubernetesObject object) {
    Spot spot = object.root().at("metadata", "namespace");
    if (spot == null || object.root().text("metadata", "namespace").isEmpty()) {
      return;
    }
    String namespace = object.root().text("metadata", "namespace");
    if (object.kind().scope() == Kind.Scope.CLUSTER) {
      object.findings().warning(spot, "a " + object.kind().kind() + " has no namespace", "none");
    } else if (!KubernetesNames.isLabel(namespace)) {
      object.findings().error(spot, "'" + Shortened.of(namespace) + "' is not a namespace's name",
          "lower-case letters, digits and '-', at most 63 of them");
    }
  }
}
