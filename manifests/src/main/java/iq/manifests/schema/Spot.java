package iq.manifests.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value and the way to it.
 *
 * @param path as {@code spec.ports[0].name}, empty for the object
 * @param line the line of its key, or its own
 */
record Spot(String path, int line, Value value) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  static Spot root(Value value) {
    return new Spot("", value.line(), value);
  }

  /** The path of a key below another path. */
  static String child(String path, String key) {
    if (!WORD.matcher(key).matches()) {
      return path + "[\"" + Shortened.of(key) + "\"]";
    }
    return path.isEmpty() ? key : path + "." + key;
  }

  /** What is below some keys, null where one is missing. */
  @Nullable Spot at(String... keys) {
    Spot spot = this;
    for (String key : keys) {
      Value.Field field = spot.value instanceof Value.Fields fields ? fields.all().get(key) : null;
      if (field == null || field.value() instanceof Value.Empty) {
        return null;
      }
      spot = new Spot(child(spot.path, key), field.line(), field.value());
    }
    return spot;
  }

  /** The items of a list, none where there is no list. */
  List<Spot> items() {
    List<Spot> spots = new ArrayList<>();
    if (value instanceof Value.Items items) {
      for (Value item : items.all()) {
        spots.add(new Spot(path + "[" + spots.size() + "]", item.line(), item));
      }
    }
    return spots;
  }

  /** The items of the list below some keys. */
  List<Spot> each(String... keys) {
    Spot list = at(keys);
    return list == null ? List.of() : list.items();
  }

  /** The values of a mapping, none where there is no mapping. */
  List<Spot> entries() {
    List<Spot> spots = new ArrayList<>();
    if (value instanceof Value.Fields fields) {
      fields.all().forEach((key, field) -> spots.add(new Spot(child(path, key), field.line(), field.value())));
    }
    return spots;
  }

  /** The text below some keys, empty where there is none. */
  String text(String... keys) {
    Spot spot = at(keys);
    return spot != null && spot.value instanceof Value.Text text ? text.text() : "";
  }

  /** The whole number below some keys, a fallback where there is none. */
  long number(long fallback, String... keys) {
    Spot spot = at(keys);
    return spot != null && spot.value instanceof Value.Numeral number && number.isWhole() && number.number() != null
        ? number.number().longValue()
        : fallback;
  }
}
