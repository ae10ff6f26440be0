package iq.manifests.schema;

import java.util.List;

/** Checks that a value has the structure that a schema gives. */
final class Structure {
  private final Definitions definitions;
  private final Findings findings;

  Structure(Definitions definitions, Findings findings) {
    this.definitions = definitions;
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  void check(Spot spot, Schema given) {
    Schema schema = definitions.resolve(given);
    if (spot.value() instanceof Value.Empty) {
      empty(spot, schema);
      return;
    }
    int before = findings.all().size();
    switch (schema.type()) {
      case "object" -> object(spot, schema);
      case "array" -> list(spot, schema);
      case "" -> untyped(spot, schema);
      default -> new ScalarCheck(findings).check(spot, schema);
    }
    if (findings.all().size() == before) {
      combined(spot, schema);
    }
  }

  private void untyped(Spot spot, Schema schema) {
    if (schema.whole()) {
      new ScalarCheck(findings).check(spot, schema);
    } else if (spot.value() instanceof Value.Fields && !schema.saysNothingOfFields()) {
      object(spot, schema);
    } else if (!(spot.value() instanceof Value.Fields || spot.value() instanceof Value.Items)) {
      new ScalarCheck(findings).check(spot, schema);
    }
  }

  private void empty(Spot spot, Schema schema) {
    if (schema.nullable() || schema.open() || spot.path().endsWith("creationTimestamp")) {
      return;
    }
    String expected = new Expected(definitions).of(schema);
    if (isItem(spot)) {
      findings.error(spot, "has no value", expected);
    } else {
      findings.warning(spot, "has no value, which Kubernetes takes as an absent field", expected);
    }
  }

  private static boolean isItem(Spot spot) {
    return spot.path().endsWith("]") && !spot.path().endsWith("\"]");
  }

  private void object(Spot spot, Schema schema) {
    if (spot.value() instanceof Value.Fields fields) {
      new ObjectCheck(this, schema).check(spot, fields);
    } else {
      findings.error(spot, "is " + spot.value().inWords(), new Expected(definitions).of(schema));
    }
  }

  private void list(Spot spot, Schema schema) {
    if (!(spot.value() instanceof Value.Items)) {
      findings.error(spot, "is " + spot.value().inWords(), new Expected(definitions).of(schema));
      return;
    }
    List<Spot> items = spot.items();
    if (!schema.count().take(items.size())) {
      findings.error(spot, "has " + items.size() + " items", schema.count().inWords());
    }
    if (schema.items() != null) {
      for (Spot item : items) {
        check(item, schema.items());
      }
    }
    new RepeatedItems(findings, schema).check(items);
  }

  private void combined(Spot spot, Schema schema) {
    for (Schema one : schema.all()) {
      check(spot, one);
    }
    if (!schema.any().isEmpty() && schema.any().stream().noneMatch(one -> fits(spot, one))) {
      findings.error(spot, "fits none of the forms that it may have");
    }
    if (schema.not() != null && fits(spot, schema.not())) {
      findings.error(spot, "has a form that it may not have");
    }
  }

  private boolean fits(Spot spot, Schema schema) {
    Findings own = new Findings(0, "", "");
    new Structure(definitions, own).check(spot, schema);
    return !own.hasErrors();
  }
}
