package iq.manifests.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schemas by the names of their definitions, each file read when it is first needed. */
final class Definitions {
  private final Map<String, Schema> schemas = new HashMap<>();
  private @Nullable Value additions;

  /** The schema of a definition, such as {@code io.k8s.api.core.v1.Pod}. */
  Schema get(String name) {
    if (!schemas.containsKey(name)) {
      readFile(name.substring(0, name.lastIndexOf('.')));
    }
    Schema schema = schemas.get(name);
    if (schema == null) {
      throw new IllegalStateException("no file defines " + name);
    }
    return schema;
  }

  /** The schema that is meant where there is a reference. */
  Schema resolve(Schema schema) {
    return schema.reference() == null ? schema : get(schema.reference());
  }

  private void readFile(String name) {
    String text = SchemaText.find("kubernetes/" + name + ".yaml");
    Value file = parse(text == null ? SchemaText.read("written/" + name + ".yaml") : text);
    if (file instanceof Value.Fields definitions) {
      definitions.all().forEach((key, field) -> add(name + "." + key, field.value()));
    }
  }

  private void add(String name, Value written) {
    if (additions == null) {
      additions = parse(SchemaText.read("additions.yaml"));
    }
    Value more = additions.get(name);
    Value whole = more == null ? written : Overlay.of(written, more);
    schemas.put(name, SchemaReader.read(Spot.root(whole)));
  }

  private static Value parse(String text) {
    Document document =
        new DocumentReader(
                text,
                (number, line, path, first) -> {
                  throw new IllegalStateException(path + " is written twice");
                })
            .next();
    return Objects.requireNonNull(document).value();
  }
}
