package iq.manifests.schema;

import iq.manifests.schema.DocumentReader.Repeats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds the tree of one document, its aliases followed, and refuses what would take all memory. */
final class TreeBuilder {
  private static final int DEEPEST = 100;
  private static final int MOST = 1_000_000;

  private final Iterator<Event> events;
  private final int document;
  private final Repeats repeats;
  private final Map<Anchor, Value> anchors = new HashMap<>();
  private int values;

  TreeBuilder(Iterator<Event> events, int document, Repeats repeats) {
    this.events = events;
    this.document = document;
    this.repeats = repeats;
  }

  Value document() {
    Value root = value(events.next(), 0, "");
    events.next(); // the document's end
    return root;
  }

  private Value value(Event event, int depth, String path) {
    int line = line(event);
    checkDepth(depth, line);
    Value value =
        switch (event) {
          case AliasEvent alias -> known(alias, line, depth);
          case ScalarEvent scalar -> Scalars.read(line, scalar);
          case SequenceStartEvent ignored -> items(line, depth, path);
          case MappingStartEvent ignored -> fields(line, depth, path);
          default -> throw new Refusal(line, "this is not YAML: a value was expected");
        };
    count(1, line);
    if (!(event instanceof AliasEvent) && event instanceof NodeEvent node) {
      node.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
    }
    return value;
  }

  private Value known(AliasEvent alias, int line, int depth) {
    Value value = anchors.get(alias.getAlias());
    if (value == null) {
      throw new Refusal(line, "the alias *" + alias.getAlias() + " stands for nothing above it");
    }
    count(Sizes.count(value, MOST), line);
    checkDepth(depth + Sizes.depth(value), line);
    return value;
  }

  private static void checkDepth(int depth, int line) {
    if (depth > DEEPEST) {
      throw new Refusal(line, "more than " + DEEPEST + " levels are nested; no object of Kubernetes has so many");
    }
  }

  private void count(int more, int line) {
    values += more;
    if (values > MOST) {
      throw new Refusal(line, "the document holds more than a million values, its aliases followed");
    }
  }

  private Value items(int line, int depth, String path) {
    List<Value> items = new ArrayList<>();
    for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
      items.add(value(event, depth + 1, path + "[" + items.size() + "]"));
    }
    return new Value.Items(line, items);
  }

  private Value fields(int line, int depth, String path) {
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    List<Value> merged = new ArrayList<>();
    for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
      String key = Scalars.key(line(event), event);
      String below = Spot.child(path, key);
      Value value = value(events.next(), depth + 1, below);
      if (key.equals("<<") && Scalars.isPlain(event)) {
        merged.add(value);
        continue;
      }
      Value.Field first = fields.put(key, new Value.Field(line(event), value));
      if (first != null) {
        repeats.repeated(document, line(event), below, first.line());
      }
    }
    merged.forEach(value -> Merge.into(fields, value));
    return new Value.Fields(line, fields);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
