package iq.server.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import iq.answers.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts of JSON as they were written: the arguments of a call reach their one reader unchanged, and
 * an id goes back as it came.
 */
final class Raw {
  private static final JsonFactory JSON = new JsonFactory();

  private Raw() {}

  /** Whether JSON is a list, by its start. */
  static boolean isList(String json) {
    return json.stripLeading().startsWith("[");
  }

  /** Whether JSON is an object, by its start. */
  static boolean isObject(String json) {
    return json.startsWith("{");
  }

  /**
   * The members of an object, each as it was written.
   *
   * @throws FaultException for what is no JSON or no object
   */
  static Map<String, String> members(String json) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = start(json, JsonToken.START_OBJECT, "an object")) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (members.put(name, written(json, parser)) != null) {
          throw new FaultException(
              FaultException.NO_REQUEST, Quoted.shortened(name) + " is given twice; expected it once");
        }
      }
      end(parser);
    } catch (IOException e) {
      throw malformed();
    }
    return members;
  }

  /** The elements of a list, each as it was written. */
  static List<String> elements(String json) {
    List<String> elements = new ArrayList<>();
    try (JsonParser parser = start(json, JsonToken.START_ARRAY, "a list")) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(written(json, parser));
      }
      end(parser);
    } catch (IOException e) {
      throw malformed();
    }
    return elements;
  }

  /** The value of a text, null for what is absent or no text. */
  static @Nullable String text(@Nullable String json) {
    if (json == null || !json.startsWith("\"")) {
      return null;
    }
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      throw malformed();
    }
  }

  private static JsonParser start(String json, JsonToken expected, String words)
      throws IOException {
    JsonParser parser = JSON.createParser(json);
    if (parser.nextToken() != expected) {
      parser.close();
      throw new FaultException(FaultException.NO_REQUEST, "the message is not " + words);
    }
    return parser;
  }

  private static void end(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw malformed();
    }
  }

  private static String written(String json, JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    return json.substring(from, (int) parser.currentLocation().getCharOffset());
  }

  private static FaultException malformed() {
    return new FaultException(FaultException.NOT_JSON, "the message is not JSON");
  }
}
