package iq.api.schema;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schema 2020-12 of messages, in the JSON that protobuf gives them: names in lowerCamelCase,
 * 64-bit numbers as text, fields without a value left out. Descriptions are the comments of the
 * proto files.
 */
public final class JsonSchemas {
  /** The dialect of the schemas that stand alone. */
  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Comments comments;
  private final String place;

  /**
   * Schemas with comments.
   *
   * @param place where a reference finds other messages, such as {@code #/components/schemas/}
   */
  public JsonSchemas(Comments comments, String place) {
    this.comments = comments;
    this.place = place;
  }

  /** The schema of one message alone: the messages that it holds are in {@code $defs}. */
  public static Map<String, Object> standalone(Descriptor message, Comments comments) {
    JsonSchemas schemas = new JsonSchemas(comments, "#/$defs/");
    Map<String, Object> others = new TreeMap<>();
    for (Descriptor held : Messages.reachable(message).values()) {
      others.put(held.getFullName(), schemas.of(held));
    }
    boolean recursive = Messages.isReachableFromItself(message);
    if (!recursive) {
      others.remove(message.getFullName());
    }
    Tree schema = new Tree().put("$schema", DIALECT).all(schemas.of(message));
    return (others.isEmpty() ? schema : schema.put("$defs", others)).map();
  }

  /** The schema of a message; the messages that it holds are references. */
  public Map<String, Object> of(Descriptor message) {
    Map<String, Object> known = WellKnown.form(message.getFullName());
    if (known != null) {
      return known;
    }
    Tree properties = new Tree();
    List<String> required = new ArrayList<>();
    for (FieldDescriptor field : message.getFields()) {
      properties.put(field.getJsonName(), of(field));
      if (isRequired(field)) {
        required.add(field.getJsonName());
      }
    }
    Tree schema = new Tree().put("type", "object").text("description", comments.of(message));
    schema.put("properties", properties);
    return (required.isEmpty() ? schema : schema.put("required", required)).map();
  }

  /** The schema of a field's value, with the field's comment. */
  public Map<String, Object> of(FieldDescriptor field) {
    Tree schema = new Tree();
    if (field.isMapField()) {
      FieldDescriptor value = field.getMessageType().findFieldByName("value");
      schema.put("type", "object").put("additionalProperties", value(value));
    } else if (field.isRepeated()) {
      schema.put("type", "array").put("items", value(field));
    } else {
      schema.all(value(field));
    }
    return schema.text("description", comments.of(field)).map();
  }

  /** Whether a request without the field is refused. */
  public static boolean isRequired(FieldDescriptor field) {
    return field
        .getOptions()
        .getExtension(FieldBehaviorProto.fieldBehavior)
        .contains(FieldBehavior.REQUIRED);
  }

  /** One value of a field, repeated or not. */
  private Map<String, Object> value(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case MESSAGE -> held(field.getMessageType());
      case ENUM -> constants(field);
      default -> Scalars.of(field);
    };
  }

  private Map<String, Object> held(Descriptor message) {
    Map<String, Object> known = WellKnown.form(message.getFullName());
    return known != null ? known : reference(message);
  }

  /** A reference to the schema of a message. */
  public Map<String, Object> reference(Descriptor message) {
    return Map.of("$ref", place + message.getFullName());
  }

  private static Map<String, Object> constants(FieldDescriptor field) {
    List<String> names =
        field.getEnumType().getValues().stream().map(EnumValueDescriptor::getName).toList();
    return new Tree().put("type", "string").put("enum", names).map();
  }
}
