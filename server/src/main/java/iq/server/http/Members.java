package iq.server.http;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import iq.answers.Quoted;
import iq.answers.RefusedException;
import iq.catalog.Closest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The members of a message in JSON, by both of their names: pageSize and page_size. */
final class Members {
  private static final Map<Descriptor, Members> ALL = new ConcurrentHashMap<>();

  private final Map<String, FieldDescriptor> byName = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  private Members(Descriptor message) {
    for (FieldDescriptor field : message.getFields()) {
      byName.put(field.getName(), field);
      byName.put(field.getJsonName(), field);
      names.add(field.getJsonName());
    }
  }

  static Members of(Descriptor message) {
    return ALL.computeIfAbsent(message, Members::new);
  }

  /** The member of a name, null when there is none. */
  @Nullable FieldDescriptor find(String name) {
    return byName.get(name);
  }

  /** The member of a name; a typo must not change an answer without a word. */
  FieldDescriptor get(String name, Path path) {
    FieldDescriptor found = byName.get(name);
    if (found == null) {
      throw unknown(name, path);
    }
    return found;
  }

  private RefusedException unknown(String name, Path path) {
    String member = path.with(Quoted.shortened(name)).toString();
    if (names.isEmpty()) {
      return new RefusedException(member + " is not known; expected no members");
    }
    FieldDescriptor closest = byName.get(Closest.order(name, names).getFirst());
    String expected = closest == null ? "" : " (" + Scalars.expected(closest) + ")";
    String known = Closest.list(name, names);
    int first = known.indexOf(',') < 0 ? known.length() : known.indexOf(',');
    return new RefusedException(
        member
            + " is not known; known, closest first: "
            + known.substring(0, first)
            + expected
            + known.substring(first));
  }
}
