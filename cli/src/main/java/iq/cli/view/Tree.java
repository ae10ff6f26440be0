package iq.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a row as the API's JSON has it; what is absent is left out. */
final class Tree {
  private final Map<String, Object> members = new LinkedHashMap<>();

  Tree put(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /** A throughput or latency in whole units, as the API has them; nothing for NaN. */
  Tree whole(String name, double value) {
    return Double.isNaN(value) ? this : put(name, Math.round(value));
  }

  Tree number(String name, double value) {
    return Double.isNaN(value) ? this : put(name, value);
  }

  Tree object(String name, Tree value) {
    return value.members.isEmpty() ? this : put(name, value.members);
  }

  Tree list(String name, List<?> values) {
    return put(name, values);
  }

  Map<String, Object> map() {
    return members;
  }
}
