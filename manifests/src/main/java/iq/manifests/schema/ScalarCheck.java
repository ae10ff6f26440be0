package iq.manifests.schema;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a text, a number or a flag. */
final class ScalarCheck {
  private static final int LONGEST_WITH_PATTERN = 4096;
  private static final int LONGEST_SHOWN = 80;
  private static final int LONGEST_TIME = 64;
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
    } else {
      pattern(spot, schema.pattern(), text.text());
      format(spot, schema.format(), text.text());
    }
  }

  /** Java's patterns recurse: no text with a form is long. */
  private void pattern(Spot spot, @Nullable Pattern pattern, String text) {
    if (pattern != null && (text.length() > LONGEST_WITH_PATTERN || !pattern.matcher(text).find())) {
      boolean readable = pattern.pattern().length() <= LONGEST_SHOWN;
      String expected = readable ? "what fits " + pattern.pattern() : "another form";
      findings.error(spot, "is '" + Shortened.of(text) + "'", expected);
    }
  }

  private void format(Spot spot, String format, String text) {
    if (format.equals("byte") && !isBase64(text)) {
      findings.error(spot, "is not base64", "base64; plain text goes to stringData");
    }
    if (format.equals("date-time") && (text.length() > LONGEST_TIME || !TIME.matcher(text).matches())) {
      findings.error(spot, "is '" + Shortened.of(text) + "'", "a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static boolean isBase64(String text) {
    String solid = text.replaceAll("[\r\n]", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(solid);
      return solid.length() % 4 == 0 && bytes.length <= solid.length();
    } catch (IllegalArgumentException e) {
      return false;
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
      boolean quoted =
          spot.value() instanceof Value.Text text && PlainScalar.read(0, text.text()) instanceof Value.Flag;
      findings.error(spot, "is " + spot.value().inWords(), "true or false" + (quoted ? ", without quotes" : ""));
    }
  }
}
