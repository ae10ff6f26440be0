package iq.manifests.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The kinds that schemas are held for. */
final class Kinds {
  private final Map<String, Kind> all = new LinkedHashMap<>();

  Kinds() {
    for (String folder : List.of("kubernetes", "written")) {
      SchemaText.read(folder + "/kinds.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Kinds::kind)
          .forEach(kind -> all.put(key(kind.apiVersion(), kind.kind()), kind));
    }
  }

  private static Kind kind(String line) {
    String[] words = line.split(" ", -1);
    return new Kind(words[0], words[1], words[2], Kind.Scope.valueOf(words[3].toUpperCase(Locale.ROOT)));
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + " " + kind;
  }

  /** All of them. */
  List<Kind> all() {
    return List.copyOf(all.values());
  }

  /** The kind, null where no schema is held for it. */
  @Nullable Kind find(String apiVersion, String kind) {
    return all.get(key(apiVersion, kind));
  }

  /** The closest known kind with its API version, as {@code Deployment of apps/v1}; empty for none. */
  String closest(String apiVersion, String kind) {
    TreeSet<String> versions = new TreeSet<>();
    TreeSet<String> names = new TreeSet<>();
    for (Kind known : all.values()) {
      names.add(known.kind());
      if (known.kind().equals(kind)) {
        versions.add(known.apiVersion());
      }
    }
    if (!versions.isEmpty()) {
      return kind + " of " + versions.first();
    }
    String name = Likeness.closest(kind, names);
    return all.values().stream()
        .filter(known -> known.kind().equals(name))
        .map(known -> name + " of " + known.apiVersion())
        .findFirst()
        .orElse("");
  }
}
