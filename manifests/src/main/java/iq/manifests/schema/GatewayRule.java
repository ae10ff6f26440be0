package iq.manifests.schema;

import java.util.List;

/** Some rules of the Gateway API and its inference extension that are written in CEL. */
final class GatewayRule implements Rule {
  private static final List<String> PATHS = List.of("", "Exact", "PathPrefix");

  @Override
  public void check(KubernetesObject object) {
    if (object.is("HTTPRoute")) {
      for (Spot rule : object.root().each("spec", "rules")) {
        rule.each("matches").forEach(match -> path(match, object.findings()));
      }
    } else if (object.is("InferencePool")) {
      picker(object);
    }
  }

  private static void path(Spot match, Findings findings) {
    Spot value = match.at("path", "value");
    String path = match.text("path", "value");
    if (value != null && PATHS.contains(match.text("path", "type")) && !path.startsWith("/")) {
      findings.error(value, "is '" + Shortened.of(path) + "'", "a path that begins with '/'");
    }
  }

  private static void picker(KubernetesObject pool) {
    Spot picker = pool.root().at("spec", "endpointPickerRef");
    boolean service = picker != null && List.of("", "Service").contains(picker.text("kind"));
    if (picker != null && service && picker.at("port") == null) {
      pool.findings().error(picker, "lacks port", "the port of the Service");
    }
  }
}
