package iq.manifests.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands at a place of a YAML document, with the line that it begins on. */
sealed interface Value {
  int line();

  /** A mapping: its keys in their order. */
  record Fields(int line, Map<String, Field> all) implements Value {}

  /** A sequence. */
  record Items(int line, List<Value> all) implements Value {}

  /** Text. */
  record Text(int line, String text) implements Value {}

  /** A number: as it is written, and what it is; {@code null} for infinity and what is no number. */
  record Numeral(int line, String written, @Nullable BigDecimal number) implements Value {
    /** Whether it has no fraction. */
    boolean isWhole() {
      return number != null && number.stripTrailingZeros().scale() <= 0;
    }
  }

  /** True or false. */
  record Flag(int line, String written, boolean set) implements Value {}

  /** Nothing. */
  record Empty(int line) implements Value {}

  /** A key of a mapping, the line of the key. */
  record Field(int line, Value value) {}

  /** The value of a key, null without one. */
  default @Nullable Value get(String key) {
    Field field = this instanceof Fields fields ? fields.all().get(key) : null;
    return field == null ? null : field.value();
  }

  /** What it is, in words. */
  default String inWords() {
    return switch (this) {
      case Fields ignored -> "a mapping";
      case Items ignored -> "a list";
      case Text text -> "the text '" + Shortened.of(text.text()) + "'";
      case Numeral number -> "the number " + Shortened.of(number.written());
      case Flag flag ->
          flag.written().equals(String.valueOf(flag.set()))
              ? "the flag " + flag.set()
              : "'" + flag.written() + "', which YAML reads as " + flag.set();
      case Empty ignored -> "empty";
    };
  }
}
