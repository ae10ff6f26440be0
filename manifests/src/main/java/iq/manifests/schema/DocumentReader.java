package iq.manifests.schema;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a YAML text one after the other; those without content are left out. */
final class DocumentReader {
  private static final int LONGEST = 16 * 1024 * 1024;

  private final Iterator<Event> events;
  private final Repeats repeats;
  private int number;

  /** A reader that tells of keys that are given twice. */
  DocumentReader(String text, Repeats repeats) {
    this.events = parse(text).iterator();
    this.repeats = repeats;
  }

  /** Hears of a key that a mapping has twice. */
  interface Repeats {
    void repeated(int document, int line, String path, int firstLine);
  }

  private static Iterable<Event> parse(String text) {
    if (text.length() > LONGEST) {
      throw new Refusal(0, "the text has more than 16 Mi characters; expected one file of manifests");
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(LONGEST)
            .setBufferSize(text.length() + 2) // 2.10 fails where a surrogate pair spans two reads
            .build();
    return new Parse(settings).parseString(text);
  }

  /** The number of the document that was read last. */
  int number() {
    return number;
  }

  /**
   * The next document, null after the last.
   *
   * @throws Refusal when the text is not YAML from there on
   */
  @Nullable Document next() {
    try {
      while (events.hasNext()) {
        if (events.next().getEventId() == Event.ID.DocumentStart) {
          number++;
          Value value = new TreeBuilder(events, number, repeats).document();
          if (!(value instanceof Value.Empty)) {
            return new Document(number, value);
          }
        }
      }
      return null;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      throw new Refusal(mark.map(m -> m.getLine() + 1).orElse(0), words(e, mark));
    } catch (ReaderException e) {
      throw new Refusal(0, "this is not text: " + character(e.getCodePoint()) + " is not allowed in YAML");
    } catch (YamlEngineException e) {
      throw new Refusal(0, "this is not YAML: " + e.getMessage());
    }
  }

  private static String words(MarkedYamlEngineException e, Optional<Mark> mark) {
    String where = mark.map(m -> "column " + (m.getColumn() + 1) + ": ").orElse("");
    return "this is not YAML: " + where + String.valueOf(e.getProblem()).strip();
  }

  private static String character(int codePoint) {
    return "the character " + String.format(java.util.Locale.ROOT, "U+%04X", codePoint);
  }
}
