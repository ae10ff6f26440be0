package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one measured curve's rows in a {@link Lesson}.
 *
 * @param mark of what was measured and of the facts of model and accelerator: with others the
 *     weights mean nothing
 * @param rows in the order of the curve
 */
public record CurveWeights(long mark, List<Said> rows) {

  public CurveWeights {
    rows = List.copyOf(rows);
  }

  /** Those of all curves, by id. */
  static Map<String, CurveWeights> of(List<Learnt> learnt, List<Said> weights) {
    Map<String, List<Row>> curves = new LinkedHashMap<>();
    Map<String, List<Said>> own = new LinkedHashMap<>();
    for (int i = 0; i < learnt.size(); i++) {
      Row row = learnt.get(i).row();
      String id = row.benchmark().id();
      curves.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
      own.computeIfAbsent(id, any -> new ArrayList<>()).add(weights.get(i));
    }
    Map<String, CurveWeights> all = new LinkedHashMap<>();
    own.forEach((id, said) -> all.put(id, new CurveWeights(mark(curves.get(id)), said)));
    return all;
  }

  /** Whether they are of these rows, with these figures. */
  boolean areOf(List<Learnt> learnt) {
    return rows.size() == learnt.size()
        && mark == mark(learnt.stream().map(Learnt::row).toList());
  }

  private static long mark(@Nullable List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows == null ? List.<Row>of() : rows) {
      text.append(row.setup()).append(row.demand()).append(row.step()).append(' ').append(row.first()).append('|');
    }
    return Fingerprint.of(text.toString());
  }
}
