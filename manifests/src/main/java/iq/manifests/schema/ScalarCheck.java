package iq.manifests.schema;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Checks a text, a number or a flag. */
final class ScalarCheck {
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[-+]\\d\\d:\\d\\d)");

  private final Findings findings;

  ScalarCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Spot spot, Schema schema) {
    if (schema.format().equals("quantity")) {
      quantity(spot, schema);
      return;
    }
    if (schema.whole() && spot.value() instanceof Value.Numeral number && number.isWhole()) {
      bounds(spot, number, schema);
      return;
    }
    switch (schema.whole() ? "string" : schema.type()) {
      case "string" -> text(spot, schema);
      case "integer", "number" -> number(spot, schema);
      case "boolean" -> flag(spot);
      default -> values(spot, schema);
    }
  }

  private void quantity(Spot spot, Schema schema) {
    BigDecimal amount = Quantity.of(spot);
    if (amount == null) {
      findings.error(spot, "is " + spot.value().inWords(), "a quantity such as 500m or 16Gi");
    } else if (!schema.number().take(amount)) {
      findings.error(spot, "is " + Words.of(spot.value()), schema.number().inWords());
    }
  }

  private void text(Spot spot, Schema schema) {
    if (!(spot.value() instanceof Value.Text text)) {
      boolean scalar = !(spot.value() instanceof Value.Fields || spot.value() instanceof Value.Items);
      String quoted = scalar ? "; in quotes it is one: '" + Words.of(spot.value()) + "'" : "";
      String expected = schema.whole() ? "a whole number or a text" : "a text";
      findings.error(spot, "is " + spot.value().inWords(), expected + quoted);
      return;
    }
    values(spot, schema);
    int letters = text.text().codePointCount(0, text.text().length());
    if (!schema.length().take(letters)) {
      findings.error(spot, "has " + letters + " characters", schema.length().inWords());
    }
    if (schema.pattern() != null && !schema.pattern().matcher(text.text()).find()) {
      findings.error(spot, "is '" + Shortened.of(text.text()) + "'", "what fits " + schema.pattern().pattern());
    }
    format(spot, schema.format(), text.text());
  }

  private void format(Spot spot, String format, String text) {
    if (format.equals("byte") && !BASE64.matcher(text.replaceAll("\\s", "")).matches()) {
      findings.error(spot, "is not base64", "base64; plain text goes to stringData");
    }
    if (format.equals("date-time") && !TIME.matcher(text).matches()) {
      findings.error(spot, "is '" + Shortened.of(text) + "'", "a time such as 2026-01-31T12:00:00Z");
    }
  }

  private void values(Spot spot, Schema schema) {
    String word = Words.of(spot.value());
    if (!schema.values().isEmpty() && !schema.values().contains(word)) {
      String closest = Likeness.closest(word, schema.values());
      findings.add(Severity.ERROR, spot, "is '" + Shortened.of(word) + "'", Words.oneOf(schema.values()), closest);
    }
  }

  private void number(Spot spot, Schema schema) {
    boolean whole = schema.type().equals("integer");
    if (!(spot.value() instanceof Value.Numeral number) || number.number() == null || (whole && !number.isWhole())) {
      boolean quoted =
          spot.value() instanceof Value.Text text && PlainScalar.read(0, text.text()) instanceof Value.Numeral;
      String expected = whole ? "a whole number" : "a number";
      findings.error(spot, "is " + spot.value().inWords(), expected + (quoted ? ", without quotes" : ""));
      return;
    }
    values(spot, schema);
    bounds(spot, number, schema);
  }

  private void bounds(Spot spot, Value.Numeral number, Schema schema) {
    BigDecimal value = number.number();
    Bounds bounds =
        switch (schema.format()) {
          case "int32" -> schema.number().and(Bounds.INT32);
          case "int64" -> schema.number().and(Bounds.INT64);
          default -> schema.number();
        };
    if (value == null || !bounds.take(value)) {
      findings.error(spot, "is " + Shortened.of(number.written()), bounds.inWords());
    }
  }

  private void flag(Spot spot) {
    if (!(spot.value() instanceof Value.Flag)) {
      boolean quoted = spot.value() instanceof Value.Text text && PlainScalar.read(0, text.text()) instanceof Value.Flag;
      findings.error(spot, "is " + spot.value().inWords(), "true or false" + (quoted ? ", without quotes" : ""));
    }
  }
}
