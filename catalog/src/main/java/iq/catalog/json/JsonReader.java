package iq.catalog.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a JSON file, one after another: JSON lines, one array of objects, or a
 * single object. Duplicate keys, values after the end, texts longer
 * than 100,000 characters and objects of more than 10,000 values are refused.
 */
public final class JsonReader {
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_VALUES = 10_000;
  /** Some configuration files list each matrix of a model. */
  private static final int MAX_FOREIGN_VALUES = 1_000_000;
  private static final int MAX_DEPTH = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(1_000)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final String file;
  private final String thing;
  private final boolean foreign;
  private final JsonParser parser;
  private int values;

  private JsonReader(String file, String thing, boolean foreign, JsonParser parser) {
    this.file = file;
    this.thing = thing;
    this.foreign = foreign;
    this.parser = parser;
  }

  /**
   * Reads all objects.
   *
   * @param thing what each object is, in words, such as {@code load point}
   * @throws InvalidDataException naming line, field, value and what was expected
   */
  public static void read(NamedText text, String thing, Consumer<JsonObject> each) {
    read(text, thing, false, each);
  }

  /**
   * Reads the one object of a file that another program wrote: infinite numbers, which such files
   * have, stand until they are asked for.
   */
  public static JsonObject one(NamedText text, String thing) {
    List<JsonObject> objects = new ArrayList<>();
    read(text, thing, true, objects::add);
    if (objects.size() > 1) {
      throw InvalidDataException.at(
          text.toString(),
          objects.get(1).line(),
          "top level",
          objects.size() + " objects",
          "the JSON object of one " + thing);
    }
    return objects.getFirst();
  }

  private static void read(
      NamedText text, String thing, boolean foreign, Consumer<JsonObject> each) {
    try (InputStream bytes = text.open();
        JsonParser parser = JSON.createParser(bytes)) {
      new JsonReader(text.toString(), thing, foreign, parser).readAll(each);
    } catch (IOException e) {
      throw new InvalidDataException(text + ": cannot be read: " + FileFaults.words(e), e);
    }
  }

  private void readAll(Consumer<JsonObject> each) throws IOException {
    try {
      objects(each);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      String field = field();
      throw new InvalidDataException(
          file
              + ", line "
              + place.getLineNr()
              + (field.isEmpty() ? "" : ", " + field)
              + ": is not JSON: "
              + e.getOriginalMessage().replaceAll(", from `[^`]*`", ""),
          e);
    }
  }

  /** The names that lead to where the parser is, empty outside of objects. */
  private String field() {
    List<String> names = new ArrayList<>();
    for (JsonStreamContext c = parser.getParsingContext(); c != null; c = c.getParent()) {
      if (c.inObject() && c.getCurrentName() != null) {
        names.addFirst(c.getCurrentName());
      }
    }
    return String.join(".", names);
  }

  private void objects(Consumer<JsonObject> each) throws IOException {
    boolean inArray = false;
    boolean ended = false;
    int objects = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (ended) {
        throw unexpected(token);
      }
      switch (token) {
        case START_ARRAY -> {
          if (objects > 0 || inArray) {
            throw unexpected(token);
          }
          inArray = true;
        }
        case END_ARRAY -> ended = true;
        case START_OBJECT -> {
          int line = line();
          values = 0;
          each.accept(new JsonObject(file, line, "", object()));
          objects++;
        }
        default -> throw unexpected(token);
      }
    }
    if (objects == 0) {
      throw new InvalidDataException(
          file + ": holds no " + thing + "s, expected a JSON object for each");
    }
  }

  private InvalidDataException unexpected(JsonToken token) throws IOException {
    return InvalidDataException.at(
        file,
        line(),
        "top level",
        token.isScalarValue() ? parser.getText() : token.toString(),
        "one JSON object for each " + thing);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private InvalidDataException fault(String value, String expected) {
    return InvalidDataException.at(file, line(), field(), value, expected);
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = checked(parser.currentName());
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
    int most = foreign ? MAX_FOREIGN_VALUES : MAX_VALUES;
    if (++values > most) {
      throw fault("more than " + most + " values", "one " + thing + " in each object");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> checked(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private double number() throws IOException {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number) && !foreign) {
      throw fault(parser.getText(), "a finite number");
    }
    return number;
  }

  /** Text that every file and database gives back as it was. */
  private String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || c == '\uFFFD' || Character.isSurrogate(c)) {
        throw fault(text, "text without NUL and broken characters");
      }
    }
    return text;
  }
}
