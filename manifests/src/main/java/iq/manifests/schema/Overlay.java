package iq.manifests.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays one tree over another: mappings key by key, lists one after the other, else the upper one. */
final class Overlay {
  private Overlay() {}

  static Value of(Value lower, Value upper) {
    if (lower instanceof Value.Fields below && upper instanceof Value.Fields above) {
      Map<String, Value.Field> all = new LinkedHashMap<>(below.all());
      above.all().forEach((key, field) -> all.merge(key, field, Overlay::field));
      return new Value.Fields(below.line(), all);
    }
    if (lower instanceof Value.Items below && upper instanceof Value.Items above) {
      List<Value> all = new ArrayList<>(below.all());
      all.addAll(above.all());
      return new Value.Items(below.line(), all);
    }
    return upper;
  }

  private static Value.Field field(Value.Field lower, Value.Field upper) {
    return new Value.Field(lower.line(), of(lower.value(), upper.value()));
  }
}
