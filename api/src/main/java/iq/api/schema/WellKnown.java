package iq.api.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages of protobuf itself that have a JSON form of their own. */
final class WellKnown {
  private static final Map<String, Object> DURATION =
      new Tree().put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]{1,9})?s$").map();

  private static final Map<String, Object> ANY =
      new Tree().put("type", "object").put("required", List.of("@type")).map();

  private static final Map<String, Map<String, Object>> FORMS =
      Map.ofEntries(
          form("Timestamp", Scalars.of("string", "date-time")),
          form("Duration", DURATION),
          form("FieldMask", Map.of("type", "string")),
          form("Empty", Map.of("type", "object")),
          form("Struct", Map.of("type", "object")),
          form("Any", ANY),
          form("ListValue", Map.of("type", "array")),
          form("Value", Map.of()),
          form("BoolValue", Scalars.BOOLEAN),
          form("StringValue", Scalars.TEXT),
          form("BytesValue", Scalars.BYTES),
          form("FloatValue", Scalars.FLOAT),
          form("DoubleValue", Scalars.DOUBLE),
          form("Int32Value", Scalars.INT32),
          form("UInt32Value", Scalars.UINT32),
          form("Int64Value", Scalars.INT64),
          form("UInt64Value", Scalars.UINT64));

  private WellKnown() {}

  /** The schema of a message by its full name, null for one without a form of its own. */
  static @Nullable Map<String, Object> form(String fullName) {
    return FORMS.get(fullName);
  }

  private static Map.Entry<String, Map<String, Object>> form(
      String name, Map<String, Object> schema) {
    return Map.entry("google.protobuf." + name, schema);
  }
}
