package iq.server.own;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rows as trees become messages whose members have the same names. */
public final class Messages {
  private static final Map<Descriptor, Map<String, FieldDescriptor>> MEMBERS =
      new ConcurrentHashMap<>();

  private Messages() {}

  /**
   * Sets every member of a tree.
   *
   * @throws IllegalStateException for a member that the message lacks: the contract has not kept up
   */
  public static <B extends Message.Builder> B fill(B message, Map<?, ?> tree) {
    Map<String, FieldDescriptor> members =
        MEMBERS.computeIfAbsent(message.getDescriptorForType(), Messages::members);
    tree.forEach(
        (name, value) -> {
          FieldDescriptor field = members.get(String.valueOf(name));
          if (field == null) {
            throw new IllegalStateException(
                message.getDescriptorForType().getFullName() + " has no member " + name);
          }
          set(message, field, value);
        });
    return message;
  }

  private static Map<String, FieldDescriptor> members(Descriptor message) {
    Map<String, FieldDescriptor> members = new HashMap<>();
    message.getFields().forEach(field -> members.put(field.getJsonName(), field));
    return members;
  }

  private static void set(Message.Builder message, FieldDescriptor field, Object value) {
    if (field.isRepeated()) {
      for (Object item : (List<?>) value) {
        message.addRepeatedField(field, value(message, field, item));
      }
    } else {
      message.setField(field, value(message, field, value));
    }
  }

  private static Object value(Message.Builder message, FieldDescriptor field, Object value) {
    return switch (field.getJavaType()) {
      case STRING -> (String) value;
      case BOOLEAN -> (Boolean) value;
      case INT -> Math.toIntExact(((Number) value).longValue());
      case LONG -> Long.valueOf(value.toString());
      case FLOAT -> ((Number) value).floatValue();
      case DOUBLE -> ((Number) value).doubleValue();
      case MESSAGE -> fill(message.newBuilderForField(field), (Map<?, ?>) value).build();
      case BYTE_STRING, ENUM -> throw new IllegalStateException(field + " is no member of a row");
    };
  }
}
