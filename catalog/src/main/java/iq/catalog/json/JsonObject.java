package iq.catalog.json;

import iq.catalog.InvalidDataException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One JSON object of a file, read by name; every fault says file, line, field and value. */
public record JsonObject(String file, long line, String path, Map<String, @Nullable Object> members) {

  private String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** An exception that names a field, its value, and what was expected of it. */
  public InvalidDataException fault(String name, String expected) {
    Object value = members.get(name);
    String shown = value == null ? "" : value.toString();
    return InvalidDataException.at(file, line, field(name), shown, expected);
  }

  /** Refuses names that this object is not known to have, so that a typo loses nothing. */
  public void only(Set<String> names) {
    for (String name : members.keySet()) {
      if (!names.contains(name)) {
        throw InvalidDataException.at(file, line, field(name), name, "one of " + sorted(names));
      }
    }
  }

  /** As {@link #only} for an object inside this one. */
  public JsonObject objectOf(String name, Set<String> names) {
    JsonObject inner = object(name);
    inner.only(names);
    return inner;
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }

  /** The text of that name, null when absent or blank. */
  public @Nullable String text(String name) {
    Object value = members.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      throw fault(name, "text");
    }
    return text.isBlank() ? null : text;
  }

  /** The text of that name; a fault when absent or blank. */
  public String required(String name) {
    String text = text(name);
    if (text == null) {
      throw fault(name, "text");
    }
    return text;
  }

  /** A number of 0 or more, NaN when absent. */
  public double number(String name) {
    Object value = members.get(name);
    if (value == null) {
      return Double.NaN;
    }
    if (!(value instanceof Double number) || !Double.isFinite(number) || number < 0) {
      throw fault(name, "a finite number, 0 or more");
    }
    return number + 0.0;
  }

  /** A whole number of 0 or more, null when absent. */
  public @Nullable Integer integer(String name) {
    double value = number(name);
    if (Double.isNaN(value)) {
      return null;
    }
    if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
      throw fault(name, "a whole number");
    }
    return (int) value;
  }

  /** Whether the value is true; false when absent. */
  public boolean flag(String name) {
    Object value = members.get(name);
    if (value != null && !(value instanceof Boolean)) {
      throw fault(name, "true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  /** The object of that name, an empty one when absent. */
  @SuppressWarnings("unchecked")
  public JsonObject object(String name) {
    Object value = members.get(name);
    if (value != null && !(value instanceof Map)) {
      throw fault(name, "an object");
    }
    Map<String, @Nullable Object> inner =
        value == null ? Map.of() : (Map<String, @Nullable Object>) value;
    return new JsonObject(file, line, field(name), inner);
  }

  /** The objects of a list, none when absent. */
  public List<JsonObject> objects(String name) {
    Object value = members.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
      throw fault(name, "a list of objects");
    }
    return IntStream.range(0, list.size()).mapToObj(i -> item(name, i, list.get(i))).toList();
  }

  @SuppressWarnings("unchecked")
  private JsonObject item(String name, int index, Object value) {
    String place = field(name) + "[" + index + "]";
    return new JsonObject(file, line, place, (Map<String, @Nullable Object>) value);
  }

  /** The texts of a list, separated by {@code ; }, null when absent or empty. */
  public @Nullable String texts(String name) {
    Object value = members.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof List<?> list)) {
      throw fault(name, "a list of texts");
    }
    if (!list.stream().allMatch(String.class::isInstance)) {
      throw fault(name, "a list of texts");
    }
    String joined = String.join("; ", list.stream().map(String::valueOf).toList());
    return joined.isEmpty() ? null : joined;
  }
}
