package iq.manifests.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes schemas of their text. */
final class SchemaReader {
  private final Spot spot;

  private SchemaReader(Spot spot) {
    this.spot = spot;
  }

  static Schema read(Spot spot) {
    return new SchemaReader(spot).schema(true);
  }

  /** A schema of a whole place; one of several that a place must fit says nothing of unknown fields. */
  private Schema schema(boolean closed) {
    return new Schema(
        textOrNull("$ref"),
        spot.text("type"),
        properties(closed),
        words("required"),
        words(spot.at("x-iq-one-of") == null ? "x-iq-at-most-one-of" : "x-iq-one-of"),
        spot.at("x-iq-one-of") != null,
        !closed || flag("x-kubernetes-preserve-unknown-fields") || flag("additionalProperties"),
        below("additionalProperties", closed),
        pattern("x-iq-keys"),
        below("items", closed),
        keys(),
        !spot.text("x-iq-repeated").isEmpty(),
        flag("x-kubernetes-int-or-string"),
        flag("nullable"),
        spot.text("format"),
        words("enum"),
        pattern("pattern"),
        bounds("minimum", "maximum"),
        bounds("minLength", "maxLength"),
        bounds("minItems", "maxItems"),
        bounds("minProperties", "maxProperties"),
        each("allOf"),
        anyOf(),
        below("not", false));
  }

  private Map<String, Schema> properties(boolean closed) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    Spot all = spot.at("properties");
    if (all != null && all.value() instanceof Value.Fields fields) {
      for (String name : fields.all().keySet()) {
        Spot property = all.at(name);
        if (property != null) {
          properties.put(name, new SchemaReader(property).schema(closed));
        }
      }
    }
    return properties;
  }

  private @Nullable Schema below(String key, boolean closed) {
    Spot below = spot.at(key);
    return below != null && below.value() instanceof Value.Fields ? new SchemaReader(below).schema(closed) : null;
  }

  /** Branches of oneOf overlap without the defaults that tell them apart. */
  private List<Schema> anyOf() {
    List<Schema> any = new ArrayList<>(each("anyOf"));
    any.addAll(each("oneOf"));
    return any;
  }

  private List<Schema> each(String key) {
    return spot.each(key).stream().map(one -> new SchemaReader(one).schema(false)).toList();
  }

  private @Nullable List<String> keys() {
    return switch (spot.text("x-kubernetes-list-type")) {
      case "map" -> words("x-kubernetes-list-map-keys");
      case "set" -> List.of();
      default -> null;
    };
  }

  private List<String> words(String key) {
    return spot.each(key).stream().map(one -> Words.of(one.value())).toList();
  }

  private boolean flag(String key) {
    Spot flag = spot.at(key);
    return flag != null && flag.value() instanceof Value.Flag set && set.set();
  }

  private @Nullable String textOrNull(String key) {
    String text = spot.text(key);
    return text.isEmpty() ? null : text;
  }

  private @Nullable Pattern pattern(String key) {
    String pattern = textOrNull(key);
    return pattern == null ? null : Pattern.compile(pattern);
  }

  private Bounds bounds(String least, String greatest) {
    Spot from = spot.at(least);
    Spot to = spot.at(greatest);
    boolean beyond = least.equals("minimum") && flag("exclusiveMinimum");
    return new Bounds(
        from != null && from.value() instanceof Value.Numeral number ? number.number() : null,
        to != null && to.value() instanceof Value.Numeral number ? number.number() : null,
        beyond);
  }
}
