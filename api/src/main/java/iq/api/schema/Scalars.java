package iq.api.schema;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Map;

/** Scalars in the JSON of protobuf; 64 bits are text, as JavaScript's numbers do not hold them. */
final class Scalars {
  static final Map<String, Object> BOOLEAN = Map.of("type", "boolean");
  static final Map<String, Object> TEXT = Map.of("type", "string");
  static final Map<String, Object> BYTES =
      new Tree().put("type", "string").put("contentEncoding", "base64").map();
  static final Map<String, Object> FLOAT = of("number", "float");
  static final Map<String, Object> DOUBLE = of("number", "double");
  static final Map<String, Object> INT32 = of("integer", "int32");
  static final Map<String, Object> UINT32 = of("integer", "uint32");
  static final Map<String, Object> INT64 = of("string", "int64");
  static final Map<String, Object> UINT64 = of("string", "uint64");

  private Scalars() {}

  static Map<String, Object> of(FieldDescriptor field) {
    return switch (field.getType()) {
      case BOOL -> BOOLEAN;
      case STRING -> TEXT;
      case BYTES -> BYTES;
      case FLOAT -> FLOAT;
      case DOUBLE -> DOUBLE;
      case INT32, SINT32, SFIXED32 -> INT32;
      case UINT32, FIXED32 -> UINT32;
      case INT64, SINT64, SFIXED64 -> INT64;
      case UINT64, FIXED64 -> UINT64;
      case ENUM, MESSAGE, GROUP ->
          throw new IllegalArgumentException(field.getFullName() + " is not a scalar");
    };
  }

  /** In this order always: that of {@code Map.of} changes from run to run. */
  static Map<String, Object> of(String type, String format) {
    return new Tree().put("type", type).put("format", format).map();
  }
}
