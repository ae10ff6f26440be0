package iq.catalog.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import iq.catalog.InvalidDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a JSON file, one after another: JSON lines, one array of objects, or a
 * single object. Duplicate keys, values after the end and texts longer than a megabyte are refused.
 */
final class JsonReader {
  private static final int MAX_TEXT = 1_000_000;
  private static final int MAX_DEPTH = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(1_000)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;

  private JsonReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static void read(Path path, Consumer<JsonObject> each) {
    try (InputStream bytes = Files.newInputStream(path);
        JsonParser parser = JSON.createParser(bytes)) {
      new JsonReader(path.toString(), parser).readAll(each);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new InvalidDataException(
          path + line + ": is not JSON: " + plain(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new InvalidDataException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Without the parser's own note of where it read from. */
  private static String plain(String message) {
    int source = message.indexOf("[Source");
    return source < 0 ? message : message.substring(0, source).strip();
  }

  private void readAll(Consumer<JsonObject> each) throws IOException {
    boolean inArray = false;
    int objects = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_ARRAY -> {
          if (objects > 0 || inArray) {
            throw unexpected(token);
          }
          inArray = true;
        }
        case END_ARRAY -> inArray = false;
        case START_OBJECT -> {
          int line = parser.currentTokenLocation().getLineNr();
          each.accept(new JsonObject(file, line, "", object()));
          objects++;
        }
        default -> throw unexpected(token);
      }
    }
    if (objects == 0) {
      throw new InvalidDataException(
          file + ": holds no load points, expected a JSON object for each");
    }
  }

  private InvalidDataException unexpected(JsonToken token) throws IOException {
    return InvalidDataException.at(
        file,
        parser.currentTokenLocation().getLineNr(),
        "top level",
        token.isScalarValue() ? parser.getText() : token.toString(),
        "one JSON object for each load point");
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private List<@Nullable Object> array() throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  private @Nullable Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
