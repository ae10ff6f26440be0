package iq.manifests.schema;

import java.util.Collection;
import java.util.List;

/** Scalars as words, and lists of words in a sentence. */
final class Words {
  private static final int SHOWN = 16;

  private Words() {}

  /** A scalar as it is written, empty for what is none. */
  static String of(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Numeral number -> number.written();
      case Value.Flag flag -> flag.written();
      default -> "";
    };
  }

  /** For example {@code one of Always, Never}; only the number of them where there are many. */
  static String oneOf(Collection<String> words) {
    List<String> shown = words.stream().filter(word -> !word.isEmpty()).sorted().toList();
    if (shown.size() == 1) {
      return shown.getFirst();
    }
    return shown.size() > SHOWN
        ? "one of " + shown.size() + " words"
        : "one of " + String.join(", ", shown);
  }
}
