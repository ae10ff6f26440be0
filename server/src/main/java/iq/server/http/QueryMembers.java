package iq.server.http;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.linecorp.armeria.common.QueryParams;
import iq.answers.RefusedException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members given in the query. Parameters that are no members are ignored: clients send alt, key,
 * fields and prettyPrint to every method.
 */
final class QueryMembers {
  private QueryMembers() {}

  /**
   * Refuses what the layers below would refuse without a word.
   *
   * @param inBody whether the members belong into the body
   */
  static void check(Descriptor message, QueryParams query, boolean inBody) {
    Set<FieldDescriptor> given = new HashSet<>();
    for (Map.Entry<String, String> one : query) {
      FieldDescriptor field = find(message, one.getKey());
      if (field == null) {
        continue;
      }
      Path path = Path.BODY.with(one.getKey());
      if (inBody) {
        throw new RefusedException(path + " is in the query; expected in the body, as JSON");
      }
      if (!given.add(field) && !field.isRepeated()) {
        throw new RefusedException(path + " is given twice; expected it once");
      }
      Scalars.check(field, one.getValue(), path);
    }
  }

  private static @Nullable FieldDescriptor find(Descriptor message, String path) {
    FieldDescriptor found = null;
    Descriptor within = message;
    for (String name : path.split("\\.", -1)) {
      found = within == null ? null : Members.of(within).find(name);
      if (found == null) {
        return null;
      }
      within = found.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? found.getMessageType() : null;
    }
    return found;
  }
}
