package iq.manifests.schema;

/** What a schema takes, in words. */
final class Expected {
  private final Definitions definitions;

  Expected(Definitions definitions) {
    this.definitions = definitions;
  }

  String of(Schema given) {
    Schema schema = definitions.resolve(given);
    if (!schema.values().isEmpty()) {
      return Words.oneOf(schema.values());
    }
    if (schema.format().equals("quantity")) {
      return "a quantity such as 500m or 16Gi";
    }
    if (schema.whole()) {
      return "a whole number or a text";
    }
    return switch (schema.type()) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> "a value";
    };
  }
}
