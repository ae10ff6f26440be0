package iq.manifests.schema;

import java.util.List;

/** What is said with an operator has the values that the operator needs, wherever it stands. */
final class ExpressionRule implements Rule {
  private static final List<String> WITH_VALUES = List.of("In", "NotIn", "Gt", "Lt");
  private static final List<String> WITHOUT_VALUES = List.of("Exists", "DoesNotExist");

  @Override
  public void check(KubernetesObject object) {
    below(object.root(), object.findings());
  }

  private static void below(Spot spot, Findings findings) {
    if (spot.value() instanceof Value.Fields) {
      for (Spot entry : spot.entries()) {
        if (entry.path().endsWith(".matchExpressions") || entry.path().endsWith(".requirements")) {
          entry.items().forEach(item -> expression(item, findings));
        }
        below(entry, findings);
      }
    } else {
      spot.items().forEach(item -> below(item, findings));
    }
  }

  private static void expression(Spot spot, Findings findings) {
    String operator = spot.text("operator");
    boolean values = !spot.each("values").isEmpty();
    if (WITH_VALUES.contains(operator) && !values) {
      findings.error(spot, "has operator " + operator + " without values", "values");
    } else if (WITHOUT_VALUES.contains(operator) && values) {
      findings.error(spot, "has values beside operator " + operator, "no values, or operator In");
    }
  }
}
