package iq.manifests.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A label selector with matchLabels and matchExpressions; one that is missing selects all. */
record Selector(@Nullable Spot spot) {

  boolean selects(Map<String, String> labels) {
    return spot == null || (selectsLabels(labels) && selectsExpressions(labels));
  }

  private boolean selectsLabels(Map<String, String> labels) {
    Spot exact = spot == null ? null : spot.at("matchLabels");
    return KubernetesObject.texts(exact).entrySet().stream()
        .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
  }

  private boolean selectsExpressions(Map<String, String> labels) {
    return spot == null
        || spot.each("matchExpressions").stream().allMatch(expression -> selects(expression, labels));
  }

  private static boolean selects(Spot expression, Map<String, String> labels) {
    String value = labels.get(expression.text("key"));
    List<String> values = expression.each("values").stream().map(one -> Words.of(one.value())).toList();
    return switch (expression.text("operator")) {
      case "In" -> value != null && values.contains(value);
      case "NotIn" -> value == null || !values.contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> true;
    };
  }

  /** Whether it says nothing. */
  boolean isEmpty() {
    return spot == null
        || (KubernetesObject.texts(spot.at("matchLabels")).isEmpty() && spot.each("matchExpressions").isEmpty());
  }
}
