package iq.answers.report;

import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.Question;
import iq.advisor.Reason;
import iq.answers.Field;
import iq.answers.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What else was measured of what is asked about, and how to see it. */
final class NotShown {
  private static final int SHOWN_NAMES = 4;

  private final Answer answer;
  private final Names names;

  NotShown(Answer answer, Names names) {
    this.answer = answer;
    this.names = names;
  }

  @Nullable String line() {
    List<String> parts = new ArrayList<>();
    add(parts, notRented());
    add(parts, otherKinds());
    add(parts, olderVersions());
    add(parts, declined());
    if (answer.profiles().isEmpty()) {
      add(parts, otherWorkloads());
      parts.addAll(otherConfigurations());
    }
    return parts.isEmpty() ? null : "Not shown: " + String.join("; ", parts) + ".";
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null) {
      parts.add(part);
    }
  }

  private @Nullable String otherWorkloads() {
    List<Dropped> other = answer.droppedFor(Reason.OtherWorkload.class);
    if (other.isEmpty()) {
      return null;
    }
    TreeSet<String> lengths = new TreeSet<>();
    other.forEach(d -> lengths.add(d.benchmark().workload().nominalShape().label()));
    return other.size()
        + " measured at other input/output tokens: "
        + shorten(List.copyOf(lengths), ", ")
        + " ("
        + names.of(Field.TARGET_INPUT_LENGTH)
        + " and "
        + names.of(Field.TARGET_OUTPUT_LENGTH)
        + " ask for them)";
  }

  /** By what differs first: how many, what was asked and what there is. */
  private List<String> otherConfigurations() {
    Map<String, TreeSet<String>> measured = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    answer
        .droppedFor(Reason.OtherConfiguration.class)
        .forEach(
            d -> {
              Reason.OtherConfiguration other = (Reason.OtherConfiguration) d.reason();
              String asked = other.what() + " other than " + other.asked();
              measured.computeIfAbsent(asked, key -> new TreeSet<>()).add(other.measured());
              counts.merge(asked, 1, Integer::sum);
            });
    List<String> parts = new ArrayList<>();
    measured.forEach(
        (asked, there) ->
            parts.add(
                counts.get(asked) + " with " + asked + ": " + shorten(List.copyOf(there), ", ")));
    return parts;
  }

  /** Deployments without an estimate, with the reason that most of them have. */
  private @Nullable String declined() {
    Map<String, Long> reasons =
        answer.droppedFor(Reason.Declined.class).stream()
            .map(Dropped::reason)
            .map(Reason.Declined.class::cast)
            .collect(Collectors.groupingBy(Reason.Declined::why, TreeMap::new, Collectors.counting()));
    return reasons.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getValue() + " not estimated: " + most.getKey() + others(reasons.size() - 1))
        .orElse(null);
  }

  private static String others(int reasons) {
    return reasons == 0 ? "" : " (" + reasons + " more " + (reasons == 1 ? "reason" : "reasons") + ")";
  }

  private @Nullable String notRented() {
    TreeSet<String> accelerators = new TreeSet<>();
    var dropped = answer.droppedFor(Reason.NotRented.class);
    dropped.forEach(d -> accelerators.add(d.benchmark().configuration().accelerator()));
    if (dropped.isEmpty()) {
      return null;
    }
    String cloud = answer.question().cloud();
    return dropped.size()
        + " on "
        + shorten(List.copyOf(accelerators), ", ")
        + (cloud.equals(Question.ANY_CLOUD)
            ? ", for which no cloud's machines are known (" + names.ownPrices() + " adds them)"
            : ", for which no machine of " + cloud + " is known ("
                + names.asking(Field.CLOUD, Question.ANY_CLOUD) + ")");
  }

  private @Nullable String otherKinds() {
    Map<String, Integer> kinds = new TreeMap<>();
    answer
        .droppedFor(Reason.OtherKind.class)
        .forEach(d -> kinds.merge(d.benchmark().loadKind().curveKind().word(), 1, Integer::sum));
    if (kinds.isEmpty()) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    kinds.forEach(
        (kind, number) ->
            parts.add(number + " " + kind + " (" + names.asking(Field.KIND, kind) + ")"));
    return String.join(", ", parts);
  }

  private @Nullable String olderVersions() {
    int older = answer.droppedFor(Reason.OlderVersion.class).size();
    return older == 0
        ? null
        : older
            + " of an older server version ("
            + names.asking(Field.MODEL_SERVER_VERSION, Question.ALL_VERSIONS)
            + ")";
  }

  /** The first few of some names, and how many more there are. */
  static String shorten(List<String> names, String separator) {
    if (names.size() <= SHOWN_NAMES) {
      return String.join(separator, names);
    }
    return String.join(separator, names.subList(0, SHOWN_NAMES))
        + separator
        + (names.size() - SHOWN_NAMES)
        + " more";
  }
}
