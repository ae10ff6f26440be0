package iq.manifests.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of an example that its schema names, not a key of a map such as labels.
 *
 * @param line the field's line, from 0
 * @param known the fields that its object may have
 */
record SchemaField(String text, int line, String path, String key, boolean required, Set<String> known) {
  private static final Pattern NAME = Pattern.compile("(?<=\nkind: )\\S+");
  private static final Pattern VERSION = Pattern.compile("(?<=^apiVersion: )\\S+");

  /** The fields of an example that stand on a line of their own. */
  static List<SchemaField> of(String text, Definitions definitions) {
    Kind kind = Objects.requireNonNull(new Kinds().find(match(VERSION, text), match(NAME, text)), text);
    List<SchemaField> fields = new ArrayList<>();
    Document document =
        Objects.requireNonNull(new DocumentReader(text, (number, line, path, first) -> {}).next());
    collect(text, Spot.root(document.value()), definitions.get(kind.definition()), definitions, fields);
    return fields;
  }

  private static String match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(pattern + " is not in " + text);
    }
    return matcher.group();
  }

  private static void collect(
      String text, Spot spot, @Nullable Schema given, Definitions definitions, List<SchemaField> fields) {
    if (given == null) {
      return;
    }
    Schema schema = definitions.resolve(given);
    spot.items().forEach(item -> collect(text, item, schema.items(), definitions, fields));
    if (spot.value() instanceof Value.Fields map) {
      map.all().forEach(
          (key, field) -> {
            Spot below = new Spot(Spot.child(spot.path(), key), field.line(), field.value());
            Schema property = schema.properties().get(key);
            String line = text.lines().toList().get(field.line() - 1);
            if (property != null && line.matches("\\s*(- )*" + Pattern.quote(key) + ":.*")) {
              boolean required = schema.required().contains(key) || (schema.oneIsNeeded() && schema.oneOf().contains(key));
              fields.add(
                  new SchemaField(
                      text, field.line() - 1, below.path(), key, required, schema.properties().keySet()));
            }
            collect(text, below, property != null ? property : schema.additional(), definitions, fields);
          });
    }
  }

  String renamed(String other) {
    return edit(lines -> lines.set(line, lines.get(line).replaceFirst(Pattern.quote(key) + ":", other + ":")));
  }

  /** The field taken out with all that is below it, the dash of a list's item left. */
  String without() {
    return withValue("null");
  }

  String withValue(String value) {
    return edit(
        lines -> {
          String old = lines.get(line);
          int indent = old.indexOf(key);
          lines.set(line, old.substring(0, indent) + key + ": " + value);
          while (lines.size() > line + 1 && isBelow(lines.get(line + 1), indent)) {
            lines.remove(line + 1);
          }
        });
  }

  private static boolean isBelow(String next, int indent) {
    int own = next.length() - next.stripLeading().length();
    return own > indent || (own == indent && next.stripLeading().startsWith("- "));
  }

  private String edit(Consumer<List<String>> change) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    change.accept(lines);
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String toString() {
    return path;
  }
}
