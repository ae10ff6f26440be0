package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all rows of a calibration say together of the core's error: the mean of a Gaussian process on
 * all of them. Rows that came later are not part of it; they are news.
 */
final class Lesson {
  private final List<Traits> rows;
  private final List<Said> weights;

  private Lesson(List<Traits> rows, List<Said> weights) {
    this.rows = rows;
    this.weights = weights;
  }

  /**
   * The lesson, and what is news beside it: rows that are part of it have none. Where a curve of the
   * calibration is not at hand as it was, there is no lesson, and all rows are news.
   *
   * @param weights of a calibration, by curve
   * @param learnt what the core misses of the rows at hand
   */
  static Beside of(Map<String, CurveWeights> weights, List<Learnt> learnt) {
    Map<String, List<Learnt>> curves = new LinkedHashMap<>();
    for (Learnt row : learnt) {
      curves.computeIfAbsent(row.row().benchmark().id(), id -> new ArrayList<>()).add(row);
    }
    Set<String> part = new HashSet<>();
    List<Traits> traits = new ArrayList<>();
    List<Said> own = new ArrayList<>();
    curves.forEach(
        (id, rows) -> {
          CurveWeights its = weights.get(id);
          if (its != null && its.areOf(rows)) {
            part.add(id);
            rows.forEach(row -> traits.add(row.traits()));
            own.addAll(its.rows());
          }
        });
    if (part.size() < weights.size()) {
      // Each weight is what the others leave over: without some of them the rest mean nothing.
      return new Beside(new Lesson(List.of(), List.of()), learnt);
    }
    Lesson lesson = new Lesson(traits, own);
    return new Beside(
        lesson,
        learnt.stream()
            .map(
                row ->
                    part.contains(row.row().benchmark().id())
                        ? row.known()
                        : row.beyond(lesson.at(row.traits())))
            .toList());
  }

  /** What is said of a question. */
  Said at(Traits asked) {
    double step = 0;
    double first = 0;
    for (int i = 0; i < rows.size(); i++) {
      double shared = Likeness.between(asked, rows.get(i));
      step += shared * weights.get(i).step();
      first += shared * weights.get(i).first();
    }
    return new Said(step, first);
  }

  /** A lesson, and all rows with what of them it did not expect. */
  record Beside(Lesson lesson, List<Learnt> news) {}
}
