package iq.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter's meaning, as a tree. */
sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, Condition.Word, Term {
  boolean holds(Map<String, Object> row);

  /** AND. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Map<String, Object> row) {
      for (Condition part : parts) {
        if (!part.holds(row)) {
          return false;
        }
      }
      return true;
    }
  }

  /** OR. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Map<String, Object> row) {
      for (Condition part : parts) {
        if (part.holds(row)) {
          return true;
        }
      }
      return false;
    }
  }

  /** NOT and {@code -}. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Map<String, Object> row) {
      return !part.holds(row);
    }
  }

  /** A bare word, sought in every value of the row without regard to case. */
  record Word(String lowerCase) implements Condition {
    @Override
    public boolean holds(Map<String, Object> row) {
      return isIn(row);
    }

    private boolean isIn(@Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return isInOneOf(map.values());
      }
      if (value instanceof List<?> list) {
        return isInOneOf(list);
      }
      return value != null && CellText.of(value).toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    private boolean isInOneOf(Iterable<?> values) {
      for (Object value : values) {
        if (isIn(value)) {
          return true;
        }
      }
      return false;
    }
  }
}
