import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the schemas of some kinds out of OpenAPI documents and custom resource definitions, without their
 * descriptions, and writes one file for each package of definitions. The same input gives the same bytes.
 */
final class Schemas {
  private final Set<String> wanted;
  private final Map<String, Object> definitions = new TreeMap<>();
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, String> kinds = new TreeMap<>();

  private Schemas(Set<String> wanted) {
    this.wanted = wanted;
  }

  public static void main(String[] args) throws IOException {
    Schemas schemas = new Schemas(words(Path.of(args[1])));
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split("\t");
      schemas.read(parts[0], Path.of(parts[1]));
    }
    schemas.write(Path.of(args[2]));
  }

  private static Set<String> words(Path file) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        words.add(line.strip());
      }
    }
    return words;
  }

  private void read(String module, Path file) throws IOException {
    for (Object document : Documents.read(file)) {
      if (Documents.at(document, "components", "schemas") instanceof Map<?, ?> schemas) {
        builtIn(module, schemas, Documents.at(document, "paths"));
      } else if ("CustomResourceDefinition".equals(Documents.at(document, "kind"))) {
        custom(module, document);
      }
    }
  }

  private void builtIn(String module, Map<?, ?> schemas, Object paths) {
    schemas.forEach(
        (name, schema) -> {
          Object cleaned = Cleaning.BUILT_IN.root(String.valueOf(name), schema);
          definitions.putIfAbsent(String.valueOf(name), cleaned);
          sources.putIfAbsent(String.valueOf(name), module);
          if (Documents.at(schema, "x-kubernetes-group-version-kind") instanceof List<?> all) {
            all.forEach(one -> kind(Documents.apiVersion(one), one, String.valueOf(name), Documents.scope(paths, one)));
          }
        });
  }

  private void custom(String module, Object definition) {
    String group = String.valueOf(Documents.at(definition, "spec", "group"));
    Object kind = Documents.at(definition, "spec", "names");
    String scope = String.valueOf(Documents.at(definition, "spec", "scope"));
    for (Object version : (List<?>) Documents.at(definition, "spec", "versions")) {
      String apiVersion = group + "/" + Documents.at(version, "name");
      String name = group + "." + Documents.at(version, "name") + "." + Documents.at(kind, "kind");
      if (wanted.contains(apiVersion + " " + Documents.at(kind, "kind"))) {
        definitions.put(name, Cleaning.CUSTOM.root(name, named(Documents.at(version, "schema", "openAPIV3Schema"))));
        sources.put(name, module);
        kind(apiVersion, kind, name, scope);
      }
    }
  }

  /** What every object has; a resource may leave it out of its schema. */
  private static Object named(Object schema) {
    Map<String, Object> whole = Cleaning.copy(schema);
    Map<String, Object> properties = Cleaning.copy(whole.get("properties"));
    properties.putIfAbsent("apiVersion", Map.of("type", "string"));
    properties.putIfAbsent("kind", Map.of("type", "string"));
    properties.putIfAbsent("metadata", Map.of("type", "object"));
    whole.put("properties", properties);
    return whole;
  }

  private void kind(String apiVersion, Object named, String definition, String scope) {
    String kind = apiVersion + " " + Documents.at(named, "kind");
    if (wanted.contains(kind)) {
      // The document of another group has no path that creates the kind.
      kinds.merge(kind, definition + " " + scope, (old, now) -> old.endsWith("Namespaced") ? old : now);
    }
  }

  private void write(Path folder) throws IOException {
    for (String kind : wanted) {
      if (!kinds.containsKey(kind)) {
        throw new IllegalStateException("no module has " + kind);
      }
    }
    Map<String, Map<String, Object>> files = new TreeMap<>();
    for (String name : reached()) {
      int dot = name.lastIndexOf('.');
      files.computeIfAbsent(name.substring(0, dot), f -> new TreeMap<>())
          .put(name.substring(dot + 1), definitions.get(name));
    }
    Documents.clear(folder);
    for (Map.Entry<String, Map<String, Object>> file : files.entrySet()) {
      String first = file.getKey() + "." + file.getValue().keySet().iterator().next();
      Documents.write(folder.resolve(file.getKey() + ".yaml"), "Taken from " + sources.get(first), file.getValue());
    }
    StringBuilder index = new StringBuilder("# API version, kind, definition, scope; written by 'make schemas'\n");
    kinds.forEach((kind, definition) -> index.append(kind).append(' ').append(definition).append('\n'));
    Files.writeString(folder.resolve("kinds.txt"), index);
  }

  /** What the kinds are made of, with what no kind refers to left out. */
  private Set<String> reached() {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    kinds.values().forEach(definition -> open.add(definition.substring(0, definition.indexOf(' '))));
    Cleaning.ALWAYS.forEach(open::add);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        Object definition = definitions.get(name);
        if (definition == null) {
          throw new IllegalStateException("no module defines " + name);
        }
        Documents.references(definition).forEach(open::add);
      }
    }
    return reached;
  }
}
