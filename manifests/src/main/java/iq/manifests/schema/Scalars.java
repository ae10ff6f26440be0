package iq.manifests.schema;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Scalars and keys of YAML. */
final class Scalars {
  private static final String TEXT = "tag:yaml.org,2002:str";

  private Scalars() {}

  static Value read(int line, ScalarEvent scalar) {
    Optional<String> tag = scalar.getTag();
    boolean plain = tag.map(t -> !t.equals(TEXT) && !t.equals("!")).orElse(scalar.isPlain());
    return plain ? PlainScalar.read(line, scalar.getValue()) : new Value.Text(line, scalar.getValue());
  }

  /** A key as JSON has it: text. */
  static String key(int line, Event event) {
    if (!(event instanceof ScalarEvent scalar)) {
      throw new Refusal(line, "a key is a mapping or a list; expected a word");
    }
    return scalar.getValue();
  }

  static boolean isPlain(Event event) {
    return event instanceof ScalarEvent scalar && scalar.isPlain();
  }
}
