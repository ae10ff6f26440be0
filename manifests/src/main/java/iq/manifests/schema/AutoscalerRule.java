package iq.manifests.schema;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An autoscaler's bounds are in order, and its metrics have what their type says. */
final class AutoscalerRule implements Rule {
  private static final Map<String, String> TARGETS =
      Map.of("AverageValue", "averageValue", "Utilization", "averageUtilization", "Value", "value");

  @Override
  public void check(KubernetesObject object) {
    Spot spec = object.root().at("spec");
    if (spec == null) {
      return;
    }
    if (object.is("HorizontalPodAutoscaler")) {
      bounds(object, spec, "minReplicas", "maxReplicas", 1);
      target(object.findings(), spec.at("scaleTargetRef"));
      spec.each("metrics").forEach(metric -> metric(object.findings(), metric));
    } else if (object.is("ScaledObject")) {
      bounds(object, spec, "minReplicaCount", "maxReplicaCount", 0);
    }
  }

  private static void bounds(KubernetesObject object, Spot spec, String least, String most, long fallback) {
    Spot from = spec.at(least);
    Spot to = spec.at(most);
    if (from != null && to != null && from.number(fallback) > to.number(Long.MAX_VALUE)) {
      object.findings().error(from, "is " + Words.of(from.value()) + ", more than " + most + " " + Words.of(to.value()),
          "at most " + most);
    }
  }

  private static void target(Findings findings, @Nullable Spot target) {
    if (target != null && target.text("apiVersion").isEmpty() && !target.text("kind").isEmpty()) {
      findings.error(target, "lacks apiVersion", "that of the " + target.text("kind") + ", such as apps/v1");
    }
  }

  private static void metric(Findings findings, Spot metric) {
    String type = metric.text("type");
    if (type.isEmpty()) {
      return;
    }
    String field = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    Spot source = metric.at(field);
    if (source == null) {
      findings.error(metric, "has type " + type + " without " + field, field);
      return;
    }
    String targetType = source.text("target", "type");
    String target = TARGETS.get(targetType);
    Spot spot = source.at("target");
    if (spot != null && target != null && spot.at(target) == null) {
      findings.error(spot, "has type " + targetType + " without " + target, target);
    }
  }
}
