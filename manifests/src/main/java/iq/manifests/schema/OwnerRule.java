package iq.manifests.schema;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes pods selects them, and replaces them in a way that can go on. */
final class OwnerRule implements Rule {
  private static final Set<String> SELECTING = Set.of("Deployment", "StatefulSet", "DaemonSet");

  @Override
  public void check(KubernetesObject object) {
    if (SELECTING.contains(object.kind().kind())) {
      Spot selector = object.root().at("spec", "selector");
      PodTemplate.of(object).forEach(pod -> selected(pod, selector));
    }
    if (object.is("Deployment")) {
      strategy(object);
    }
  }

  private static void selected(PodTemplate pod, @Nullable Spot selector) {
    if (selector == null) {
      return;
    }
    if (new Selector(selector).isEmpty()) {
      pod.findings().error(selector, "selects everything", "matchLabels that are labels of the template");
    } else if (!pod.isSelectedBy(selector)) {
      pod.findings().error(selector, "does not select the pods of spec.template, whose labels are " + pod.labels());
    }
  }

  private static void strategy(KubernetesObject object) {
    Spot rolling = object.root().at("spec", "strategy", "rollingUpdate");
    if (rolling == null) {
      return;
    }
    if (object.root().text("spec", "strategy", "type").equals("Recreate")) {
      object.findings().error(rolling, "stands beside type Recreate", "no rollingUpdate, or type RollingUpdate");
    } else if (isZero(rolling.at("maxSurge")) && isZero(rolling.at("maxUnavailable"))) {
      object.findings().error(rolling, "allows neither a pod more nor one less", "maxSurge or maxUnavailable above 0");
    }
  }

  private static boolean isZero(@Nullable Spot spot) {
    return spot != null && Set.of("0", "0%").contains(Words.of(spot.value()));
  }
}
