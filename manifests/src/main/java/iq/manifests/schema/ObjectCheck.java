package iq.manifests.schema;

import java.util.List;

/** Checks a mapping: unknown fields, missing ones, and what is below each. */
final class ObjectCheck {
  private final Structure structure;
  private final Schema schema;
  private final Findings findings;

  ObjectCheck(Structure structure, Schema schema) {
    this.structure = structure;
    this.schema = schema;
    this.findings = structure.findings();
  }

  void check(Spot spot, Value.Fields fields) {
    fields.all().forEach((key, field) -> field(spot, key, field));
    for (String name : schema.required()) {
      if (spot.at(name) == null) {
        findings.error(spot, "lacks " + name, "");
      }
    }
    if (!schema.size().take(fields.all().size())) {
      findings.error(spot, "has " + fields.all().size() + " fields", schema.size().inWords());
    }
    if (!schema.oneOf().isEmpty()) {
      oneOf(spot);
    }
  }

  private void field(Spot spot, String key, Value.Field field) {
    Spot below = new Spot(Spot.child(spot.path(), key), field.line(), field.value());
    Schema property = schema.properties().get(key);
    if (property != null) {
      structure.check(below, property);
    } else if (schema.additional() != null) {
      if (schema.keyPattern() != null && !schema.keyPattern().matcher(key).matches()) {
        findings.error(below, "the key '" + Shortened.of(key) + "' is not allowed",
            "letters, digits, '-', '_' and '.', at most 253 of them");
      }
      structure.check(below, schema.additional());
    } else if (!schema.open()) {
      findings.unknown(below, "unknown field", key, schema.properties().keySet());
    }
  }

  private void oneOf(Spot spot) {
    List<String> set = schema.oneOf().stream().filter(name -> spot.at(name) != null).toList();
    if (set.isEmpty() && schema.oneIsNeeded()) {
      findings.error(spot, "lacks " + Words.oneOf(schema.oneOf()));
    } else if (set.size() > 1) {
      findings.error(spot, "has " + String.join(" and ", set), "only one of them");
    }
  }
}
