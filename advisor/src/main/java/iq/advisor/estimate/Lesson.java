package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all rows of a calibration say together of the core's error: the mean of a Gaussian process on
 * all of them. Rows that came later have no weight in it; they are news.
 */
final class Lesson {
  private final double[] step;
  private final double[] first;

  private Lesson(List<Said> weights) {
    step = weights.stream().mapToDouble(Said::step).toArray();
    first = weights.stream().mapToDouble(Said::first).toArray();
  }

  /**
   * The lesson, and what is news beside it: rows that are part of it have none. Where a curve of the
   * calibration is not at hand as it was, there is no lesson, and all rows are news.
   *
   * @param weights of a calibration, by curve
   * @param learnt what the core misses of the rows at hand
   * @param columns of the same rows
   */
  static Beside of(Map<String, CurveWeights> weights, List<Learnt> learnt, Columns columns) {
    Map<String, List<Learnt>> curves = new LinkedHashMap<>();
    for (Learnt row : learnt) {
      curves.computeIfAbsent(row.row().benchmark().id(), id -> new ArrayList<>()).add(row);
    }
    Map<String, CurveWeights> part = new HashMap<>();
    curves.forEach(
        (id, rows) -> {
          CurveWeights its = weights.get(id);
          if (its != null && its.areOf(rows)) {
            part.put(id, its);
          }
        });
    if (part.size() < weights.size()) {
      // Each weight is what the others leave over: without some of them the rest mean nothing.
      return new Beside(new Lesson(List.of()), learnt, false);
    }
    return beside(part, learnt, columns);
  }

  private static Beside beside(
      Map<String, CurveWeights> part, List<Learnt> learnt, Columns columns) {
    Lesson lesson = new Lesson(weights(part, learnt));
    List<Learnt> news = new ArrayList<>();
    for (Learnt row : learnt) {
      news.add(
          part.containsKey(row.row().benchmark().id())
              ? row.known()
              : row.beyond(lesson.at(columns.seenBy(row.traits()).likeness(row.traits()))));
    }
    return new Beside(lesson, news, true);
  }

  /** Of each row, nothing of those that are news. */
  private static List<Said> weights(Map<String, CurveWeights> part, List<Learnt> learnt) {
    Map<String, Integer> next = new HashMap<>();
    List<Said> weights = new ArrayList<>();
    for (Learnt row : learnt) {
      String id = row.row().benchmark().id();
      CurveWeights its = part.get(id);
      weights.add(
          its == null ? Said.NOTHING : its.rows().get(next.merge(id, 1, Integer::sum) - 1));
    }
    return weights;
  }

  /**
   * What is said of a question.
   *
   * @param likeness of each row to it
   */
  Said at(double[] likeness) {
    double itsStep = 0;
    double itsFirst = 0;
    for (int i = 0; i < step.length; i++) {
      itsStep += likeness[i] * step[i];
      itsFirst += likeness[i] * first[i];
    }
    return new Said(itsStep, itsFirst);
  }

  /**
   * @param news all rows with what of them the lesson did not expect
   * @param counts whether the weights are of these rows; else there is no lesson
   */
  record Beside(Lesson lesson, List<Learnt> news, boolean counts) {}
}
