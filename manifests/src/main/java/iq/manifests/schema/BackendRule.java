package iq.manifests.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A route leads to Services and InferencePools that are there, at ports that they have. */
final class BackendRule implements FileRule {
  private static final Set<String> KINDS = Set.of("Service", "InferencePool");

  @Override
  public void check(List<KubernetesObject> objects) {
    for (KubernetesObject route : objects) {
      if (route.is("HTTPRoute")) {
        for (Spot rule : route.root().each("spec", "rules")) {
          rule.each("backendRefs").forEach(backend -> backend(objects, route, backend));
        }
      }
    }
  }

  private static void backend(List<KubernetesObject> objects, KubernetesObject route, Spot backend) {
    String kind = backend.text("kind").isEmpty() ? "Service" : backend.text("kind");
    String other = backend.text("namespace");
    String namespace = other.isEmpty() ? route.namespace() : other;
    Spot name = backend.at("name");
    if (name == null || !KINDS.contains(kind)) {
      return;
    }
    new References(objects).check(route, name, kind, namespace);
    for (KubernetesObject object : objects) {
      boolean meant = object.is(kind) && object.name().equals(backend.text("name"));
      if (meant && kind.equals("Service") && object.namespace().equals(namespace)) {
        port(route, backend, object);
      }
    }
  }

  private static void port(KubernetesObject route, Spot backend, KubernetesObject service) {
    Spot port = backend.at("port");
    if (port == null) {
      route.findings().error(backend, "lacks port", "a port of " + service.title());
      return;
    }
    Set<Long> ports =
        service.root().each("spec", "ports").stream().map(one -> one.number(0, "port")).collect(Collectors.toSet());
    if (!ports.contains(port.number(0))) {
      route.findings().error(port, service.title() + " has no port " + Words.of(port.value()),
          Words.oneOf(ports.stream().map(String::valueOf).toList()));
    }
  }
}
