package iq.api.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Trees of maps, lists, texts, numbers and truths as JSON: the same tree, the same bytes. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** JSON that is already written, in one line; it becomes part of a tree as it is. */
  public record Written(String json) {}

  private Json() {}

  /** In one line. */
  public static String line(Object tree) {
    return written(tree, false);
  }

  /** Indented by two spaces, ending in a line break. */
  public static String pretty(Object tree) {
    return written(tree, true) + "\n";
  }

  private static String written(Object tree, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      if (pretty) {
        out.setPrettyPrinter(printer());
      }
      write(tree, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }

  private static void write(Object tree, JsonGenerator out) throws IOException {
    switch (tree) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
          out.writeFieldName(member.getKey().toString());
          write(member.getValue(), out);
        }
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        for (Object element : list) {
          write(element, out);
        }
        out.writeEndArray();
      }
      case String text -> out.writeString(text);
      case Integer number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case Boolean truth -> out.writeBoolean(truth);
      case Written written -> out.writeRawValue(written.json());
      default -> throw new IllegalArgumentException(tree.getClass() + " has no form in JSON here");
    }
  }
}
