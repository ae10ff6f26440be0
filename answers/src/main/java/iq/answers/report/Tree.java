package iq.answers.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a row as the API's JSON has it; what is absent is left out. */
public final class Tree {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** One member, nothing for null. */
  public Tree put(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /** A throughput or latency in whole units, as the API has them; nothing for NaN. */
  public Tree whole(String name, double value) {
    return Double.isNaN(value) ? this : put(name, Math.round(value));
  }

  /** A number, nothing for NaN. */
  public Tree number(String name, double value) {
    return Double.isNaN(value) ? this : put(name, value);
  }

  /** An object, nothing where it is empty. */
  public Tree object(String name, Tree value) {
    return value.members.isEmpty() ? this : put(name, value.members);
  }

  /** A list, empty or not. */
  public Tree list(String name, List<?> values) {
    return put(name, values);
  }

  /** The row. */
  public Map<String, Object> map() {
    return members;
  }
}
