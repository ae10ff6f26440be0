package iq.manifests.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What parsers of both versions of YAML read; every mapping in the order of its keys. */
public final class Parsers {
  /** YAML 1.1, then 1.2 with its two schemas. */
  public static final Map<String, Function<String, List<Object>>> ALL =
      Map.of(
          "1.1", Parsers::oneDotOne,
          "1.2 core", text -> oneDotTwo(text, new CoreSchema()),
          "1.2 JSON", text -> oneDotTwo(text, new JsonSchema()));

  private Parsers() {}

  private static List<Object> oneDotOne(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return documents(new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).loadAll(text));
  }

  private static List<Object> oneDotTwo(String text, Schema schema) {
    int allAtOnce = text.length() + 2; // 2.10 fails where a surrogate pair spans two of its reads
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(schema)
            .setAllowDuplicateKeys(false)
            .setBufferSize(allAtOnce)
            .build();
    return documents(new Load(settings).loadAllFromString(text));
  }

  private static List<Object> documents(Iterable<Object> parsed) {
    List<Object> documents = new ArrayList<>();
    parsed.forEach(document -> documents.add(inOrder(document)));
    return documents;
  }

  /** What a parser should read for a node. */
  public static Object expected(Node node) {
    return switch (node) {
      case Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> Map.entry(entry.key(), expected(entry.value())))
              .toList();
      case Sequence sequence -> List.of("a list", each(sequence.items()));
      case Scalar.Text text -> text.value();
      case Scalar.Whole whole -> whole.value();
      case Scalar.Real real -> real.value();
      case Scalar.Flag flag -> flag.value();
    };
  }

  private static List<Object> each(List<Node> items) {
    return items.stream().map(Parsers::expected).toList();
  }

  private static Object inOrder(@Nullable Object parsed) {
    return switch (parsed) {
      case null -> "a null, which is never written";
      case Map<?, ?> map -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(key, inOrder(value)));
        yield entries.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
      }
      case List<?> list -> List.of("a list", list.stream().map(Parsers::inOrder).toList());
      case Integer whole -> whole.longValue();
      default -> parsed;
    };
  }
}
