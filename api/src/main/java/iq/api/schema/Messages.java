package iq.api.schema;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which messages a message is made of. */
public final class Messages {
  private Messages() {}

  /**
   * A message and all that it holds, at any depth, by full name; but for those with a JSON form of
   * their own, and the entries of maps.
   */
  public static Map<String, Descriptor> reachable(Descriptor message) {
    Map<String, Descriptor> found = new TreeMap<>();
    Deque<Descriptor> open = new ArrayDeque<>();
    open.add(message);
    while (!open.isEmpty()) {
      Descriptor next = open.remove();
      if (WellKnown.form(next.getFullName()) != null || !isNew(next, found)) {
        continue;
      }
      next.getFields().forEach(field -> open.addAll(held(field)));
    }
    return found;
  }

  /** Whether a message holds itself, at any depth. */
  static boolean isReachableFromItself(Descriptor message) {
    return reachable(message).values().stream()
        .flatMap(one -> one.getFields().stream())
        .flatMap(field -> held(field).stream())
        .anyMatch(message::equals);
  }

  private static boolean isNew(Descriptor message, Map<String, Descriptor> found) {
    boolean isEntry = message.getOptions().getMapEntry();
    return isEntry || found.put(message.getFullName(), message) == null;
  }

  private static List<Descriptor> held(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        ? List.of(field.getMessageType())
        : List.of();
  }
}
