package iq.cli.output;

import iq.cli.output.RowKey.Each;
import iq.cli.output.RowKey.Index;
import iq.cli.output.RowKey.Name;
import iq.cli.output.RowKey.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@link RowKey} out of a longer text. */
final class KeyReader {
  /** Characters that a name holds only in quotes. */
  private static final String RESERVED = Lexer.OPERATORS + "[].{},+*/%&|^#;?";

  private KeyReader() {}

  /** Reads the key that starts where the lexer stands, and leaves the lexer behind it. */
  static RowKey read(Lexer lexer) {
    List<Step> steps = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    lexer.skipBlanks();
    do {
      if (!lexer.at('[')) {
        String name = lexer.token(RESERVED);
        if (name == null || name.isEmpty()) {
          throw lexer.error("a key name (in quotes if it holds other characters than letters, digits, - and _)");
        }
        steps.add(new Name(name, Names.camel(name), Names.snake(name)));
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
      while (lexer.take('[')) {
        readIndex(lexer, steps, path);
      }
    } while (lexer.take('.'));
    return new RowKey(path.toString(), steps);
  }

  private static void readIndex(Lexer lexer, List<Step> steps, StringBuilder path) {
    int start = lexer.position();
    lexer.skipBlanks();
    String index = lexer.token("]");
    lexer.skipBlanks();
    if (!lexer.take(']')) {
      throw lexer.error("a closing ]");
    }
    path.append('[').append(index == null ? "" : index).append(']');
    if (index == null) {
      steps.add(new Each());
      return;
    }
    Double number = Numbers.parse(index);
    if (number == null) {
      // gcloud reads labels[my-key] as labels.my-key.
      steps.add(new Name(index, Names.camel(index), Names.snake(index)));
    } else if (number == number.intValue()) {
      steps.add(new Index(number.intValue()));
    } else {
      throw lexer.errorAt(start, "a whole number between [ and ]");
    }
  }
}
