package iq.api.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a JSON object member by member; texts that are empty are left out. */
public final class Tree {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Adds a member. */
  public Tree put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Adds a text, unless it is empty. */
  public Tree text(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  /** Adds a member object. */
  public Tree put(String name, Tree value) {
    return put(name, value.members);
  }

  /** Adds all members of another object. */
  public Tree all(Map<String, ?> others) {
    members.putAll(others);
    return this;
  }

  /** The object, its members in the order in which they were added. */
  public Map<String, Object> map() {
    return members;
  }
}
