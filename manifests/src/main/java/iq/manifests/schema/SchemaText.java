package iq.manifests.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts of the schemas, which lie beside this class. */
final class SchemaText {
  private SchemaText() {}

  /** A text, null where there is none of that name. */
  static @Nullable String find(String name) {
    try (InputStream in = SchemaText.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that is there. */
  static String read(String name) {
    String text = find(name);
    if (text == null) {
      throw new IllegalStateException("there is no " + name);
    }
    return text;
  }
}
