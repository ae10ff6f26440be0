import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Trees of YAML and JSON, and their files. */
final class Documents {
  private static final LoadSettings ALL_SIZES = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
  private static final DumpSettings LEAVES_ON_A_LINE =
      DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO).setWidth(120).setDereferenceAliases(true).build();

  private Documents() {}

  static List<Object> read(Path file) throws IOException {
    List<Object> documents = new ArrayList<>();
    new Load(ALL_SIZES).loadAllFromString(Files.readString(file)).forEach(documents::add);
    return documents;
  }

  static void write(Path file, String comment, Object tree) throws IOException {
    Files.writeString(file, "# " + comment + "; written by 'make schemas'\n" + new Dump(LEAVES_ON_A_LINE).dumpToString(tree));
  }

  static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  static Object at(Object tree, String... path) {
    Object at = tree;
    for (String key : path) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at;
  }

  static String apiVersion(Object groupVersionKind) {
    Object group = at(groupVersionKind, "group");
    String version = String.valueOf(at(groupVersionKind, "version"));
    return group == null || group.equals("") ? version : group + "/" + version;
  }

  /** Whether a path of a document posts the kind into a namespace. */
  static String scope(Object paths, Object groupVersionKind) {
    for (Map.Entry<?, ?> path : ((Map<?, ?>) paths).entrySet()) {
      if (String.valueOf(path.getKey()).contains("/namespaces/{namespace}/")
          && groupVersionKind.equals(at(path.getValue(), "post", "x-kubernetes-group-version-kind"))) {
        return "Namespaced";
      }
    }
    return "Cluster";
  }

  static Set<String> references(Object schema) {
    Set<String> found = new TreeSet<>();
    switch (schema) {
      case Map<?, ?> map -> {
        if (map.get("$ref") instanceof String name) {
          found.add(name);
        }
        map.values().forEach(value -> found.addAll(references(value)));
      }
      case List<?> list -> list.forEach(value -> found.addAll(references(value)));
      case null, default -> {}
    }
    return found;
  }
}
