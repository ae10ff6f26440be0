package iq.server.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import iq.api.schema.Json;
import iq.api.schema.Tree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Results of tools. */
final class Results {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace();
  private static final JsonFactory JSON = new JsonFactory();

  private Results() {}

  /** An answer: structured, and as text. */
  static <A extends Message> Map<String, Object> of(A answer, Form<? super A> form) {
    String json = json(answer);
    return new Tree()
        .put("content", form.texts(answer, json).stream().map(Results::text).toList())
        .put("structuredContent", new Json.Written(json))
        .put("isError", false)
        .map();
  }

  /** A fault that an agent can mend. */
  static Map<String, Object> fault(String words) {
    return new Tree().put("content", List.of(text(words))).put("isError", true).map();
  }

  private static Map<String, Object> text(String text) {
    return new Tree().put("type", "text").put("text", text).map();
  }

  /** The printer escapes what pages must, such as {@code =}; models read better without. */
  private static String json(Message message) {
    StringWriter text = new StringWriter();
    try (JsonParser from = JSON.createParser(PRINTER.print(message));
        JsonGenerator to = JSON.createGenerator(text)) {
      from.nextToken();
      to.copyCurrentStructureExact(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
