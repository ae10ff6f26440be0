package iq.manifests.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value in which two sets of manifests differ.
 *
 * @param object the object
 * @param path the value's place, empty for a whole object
 * @param before null where only the new set has it
 * @param after null where only the old set has it
 * @param reason the comment beside the new value
 */
public record Difference(
    String object,
    String path,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason) {

  /** What differs between two sets, in the order of the old one, then what is new. */
  public static List<Difference> between(List<Field> before, List<Field> after) {
    Map<String, Map<String, Field>> old = byObject(before);
    Map<String, Map<String, Field>> now = byObject(after);
    Set<String> objects = new LinkedHashSet<>(old.keySet());
    objects.addAll(now.keySet());
    List<Difference> all = new ArrayList<>();
    for (String object : objects) {
      Map<String, Field> left = old.get(object);
      Map<String, Field> right = now.get(object);
      if (left == null || right == null) {
        all.add(whole(object, left != null));
      } else {
        addFields(all, object, left, right);
      }
    }
    return all;
  }

  private static Difference whole(String object, boolean removed) {
    return new Difference(object, "", removed ? object : null, removed ? null : object, null);
  }

  private static void addFields(
      List<Difference> all, String object, Map<String, Field> left, Map<String, Field> right) {
    Set<String> paths = new LinkedHashSet<>(left.keySet());
    paths.addAll(right.keySet());
    for (String path : paths) {
      Field a = left.get(path);
      Field b = right.get(path);
      String before = a == null ? null : a.value();
      String after = b == null ? null : b.value();
      if (before == null || !before.equals(after)) {
        all.add(new Difference(object, path, before, after, b == null ? null : b.reason()));
      }
    }
  }

  private static Map<String, Map<String, Field>> byObject(List<Field> fields) {
    Map<String, Map<String, Field>> all = new LinkedHashMap<>();
    for (Field field : fields) {
      Map<String, Field> own = all.computeIfAbsent(field.object(), any -> new LinkedHashMap<>());
      if (!field.isReasonAlone()) {
        own.put(field.path(), field);
      }
    }
    return all;
  }
}
