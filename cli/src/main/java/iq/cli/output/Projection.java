package iq.cli.output;

import iq.cli.output.RowKey.Each;
import iq.cli.output.RowKey.Index;
import iq.cli.output.RowKey.Name;
import iq.cli.output.RowKey.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of each row that keys select, in the row's own shape: what {@code json(key,...)} and {@code yaml(key,...)} print. */
final class Projection {
  private Projection() {}

  static List<Object> of(List<Map<String, Object>> rows, List<RowKey> keys) {
    List<List<Step>> wanted = new ArrayList<>();
    for (RowKey key : keys) {
      wanted.add(key.steps());
    }
    List<Object> projected = new ArrayList<>(rows.size());
    for (Map<String, Object> row : rows) {
      Object part = pick(row, wanted);
      projected.add(part == null ? Map.of() : part);
    }
    return projected;
  }

  private static @Nullable Object pick(@Nullable Object node, List<List<Step>> wanted) {
    for (List<Step> steps : wanted) {
      if (steps.isEmpty()) {
        return node;
      }
    }
    if (node instanceof Map<?, ?> map) {
      return pickEntries(map, wanted);
    }
    return node instanceof List<?> list ? pickElements(list, wanted) : null;
  }

  private static @Nullable Object pickEntries(Map<?, ?> map, List<List<Step>> wanted) {
    Map<Object, Object> picked = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      List<List<Step>> inside = new ArrayList<>();
      for (List<Step> steps : wanted) {
        Step step = steps.getFirst();
        if (step instanceof Each || (step instanceof Name name && name.matches(entry.getKey().toString()))) {
          inside.add(steps.subList(1, steps.size()));
        }
      }
      Object value = inside.isEmpty() ? null : pick(entry.getValue(), inside);
      if (value != null) {
        picked.put(entry.getKey(), value);
      }
    }
    return picked.isEmpty() ? null : picked;
  }

  private static @Nullable Object pickElements(List<?> list, List<List<Step>> wanted) {
    List<Object> picked = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      List<List<Step>> inside = new ArrayList<>();
      for (List<Step> steps : wanted) {
        boolean chosen = !(steps.getFirst() instanceof Index index) || index.at() == i || index.at() == i - list.size();
        if (chosen) {
          // A name passes through a list to its elements.
          inside.add(steps.getFirst() instanceof Name ? steps : steps.subList(1, steps.size()));
        }
      }
      Object value = inside.isEmpty() ? null : pick(list.get(i), inside);
      if (value != null) {
        picked.add(value);
      }
    }
    return picked.isEmpty() ? null : picked;
  }
}
