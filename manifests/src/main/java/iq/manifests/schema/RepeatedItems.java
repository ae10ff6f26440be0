package iq.manifests.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds items of a list whose keys are those of an item before. */
final class RepeatedItems {
  private final Findings findings;
  private final Schema schema;

  RepeatedItems(Findings findings, Schema schema) {
    this.findings = findings;
    this.schema = schema;
  }

  void check(List<Spot> items) {
    List<String> keys = schema.keys();
    if (keys == null) {
      return;
    }
    Map<String, Spot> seen = new HashMap<>();
    for (Spot item : items) {
      String identity = keys.isEmpty() ? Words.of(item.value()) : identity(item, keys);
      Spot first = identity.isBlank() ? null : seen.putIfAbsent(identity, item);
      if (first != null) {
        Severity severity = schema.repeatedWarns() ? Severity.WARNING : Severity.ERROR;
        findings.add(severity, item, "repeats " + identity + " of line " + first.line(), "", "");
      }
    }
  }

  private static String identity(Spot item, List<String> keys) {
    StringBuilder identity = new StringBuilder();
    for (String key : keys) {
      Spot part = item.at(key);
      if (part != null) {
        identity.append(identity.isEmpty() ? "" : ", ").append(key).append(' ').append(Words.of(part.value()));
      }
    }
    return identity.toString();
  }
}
