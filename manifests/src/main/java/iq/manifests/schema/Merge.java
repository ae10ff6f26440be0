package iq.manifests.schema;

import java.util.Map;

/** YAML's merge key: the keys of another mapping, or of several, for those that a mapping lacks. */
final class Merge {
  private Merge() {}

  static void into(Map<String, Value.Field> fields, Value value) {
    switch (value) {
      case Value.Fields other -> other.all().forEach(fields::putIfAbsent);
      case Value.Items others -> others.all().forEach(one -> into(fields, one));
      default -> throw new Refusal(value.line(), "<< is " + value.inWords() + "; expected a mapping");
    }
  }
}
