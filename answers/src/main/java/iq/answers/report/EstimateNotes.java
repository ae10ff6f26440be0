package iq.answers.report;

import iq.advisor.Answer;
import iq.advisor.Estimation;
import iq.advisor.Include;
import iq.advisor.Profile;
import iq.answers.Field;
import iq.answers.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What to know of the estimates in an answer. */
final class EstimateNotes {
  private EstimateNotes() {}

  static @Nullable String line(Answer answer, Names names) {
    List<Estimation> estimations =
        answer.profiles().stream().map(Profile::estimation).filter(e -> e != null).toList();
    if (estimations.isEmpty()) {
      return missing(answer, names);
    }
    Map<String, Integer> kinds = new TreeMap<>();
    estimations.forEach(one -> kinds.merge(one.kind().word(), 1, Integer::sum));
    String counted = String.join(", ", kinds.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    boolean alone = answer.question().include() == Include.MEASURED_FIRST;
    return (alone ? "Nothing that was measured answers: these are estimates" : "Estimates")
        + " ("
        + counted
        + ") with intervals of "
        + answer.question().confidence().percent()
        + " %; targets are tested and costs ranked at their worse ends ("
        + names.of(Field.CONFIDENCE)
        + ")."
        + (estimations.stream().allMatch(one -> one.outcome().calibrated())
            ? ""
            : " " + EstimateWords.UNCALIBRATED);
  }

  /** What would get estimates where nothing that was measured answers. */
  private static @Nullable String missing(Answer answer, Names names) {
    boolean asked = answer.question().include() == Include.MEASURED_FIRST;
    return asked && answer.profiles().isEmpty() && answer.question().lengths() == null
        ? "No estimates without token lengths: "
            + names.of(Field.USE_CASE)
            + ", or "
            + names.of(Field.TARGET_INPUT_LENGTH)
            + " and "
            + names.of(Field.TARGET_OUTPUT_LENGTH)
            + "."
        : null;
  }
}
