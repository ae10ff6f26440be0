package iq.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code key operator value}: holds if one of the key's values matches one of the operands. */
record Term(RowKey key, Operator operator, List<Operand> operands) implements Condition {
  /** What may stand between a key and a value. */
  enum Operator {
    HAS(":"),
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    GREATER(">"),
    MATCHES("~"),
    MATCHES_NOT("!~");

    private final String spelling;

    Operator(String spelling) {
      this.spelling = spelling;
    }

    static @Nullable Operator of(String spelling) {
      for (Operator operator : values()) {
        if (operator.spelling.equals(spelling)) {
          return operator;
        }
      }
      return null;
    }
  }

  @Override
  public boolean holds(Map<String, Object> row) {
    Object value = key.in(row);
    if (value instanceof List<?> list && !list.isEmpty()) {
      for (Object element : list) {
        if (matches(element)) {
          return true;
        }
      }
      return false;
    }
    return matches(value instanceof List<?> ? null : value);
  }

  private boolean matches(@Nullable Object value) {
    for (Operand operand : operands) {
      if (matches(value, operand)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(@Nullable Object value, Operand operand) {
    return switch (operator) {
      case HAS, EQUAL -> operand.isWordOf(value);
      case NOT_EQUAL -> !operand.isWordOf(value);
      case MATCHES -> operand.isFoundIn(value);
      case MATCHES_NOT -> !operand.isFoundIn(value);
      case LESS, AT_MOST, AT_LEAST, GREATER -> compares(value, operand);
    };
  }

  private boolean compares(@Nullable Object value, Operand operand) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (compares(element, operand)) {
          return true;
        }
      }
      return false;
    }
    Integer order = operand.orderOf(value);
    return order != null
        && switch (operator) {
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case AT_LEAST -> order >= 0;
          default -> order > 0;
        };
  }
}
