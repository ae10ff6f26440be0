package iq.cli.view;

import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.Reason;
import iq.advisor.curve.Basis;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Reading;
import iq.catalog.CurveKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What columns cannot say of an answer, in at most five lines. */
public final class AnswerNotes {
  private static final int SHOWN_NAMES = 4;
  private static final int STALE_DAYS = 90;

  private final Answer answer;
  private final LocalDate today;

  public AnswerNotes(Answer answer, LocalDate today) {
    this.answer = answer;
    this.today = today;
  }

  /** The lines, most important first; empty for an answer that needs none. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, figures());
    add(lines, prices());
    add(lines, sources());
    add(lines, Achievable.line(answer));
    add(lines, elsewhere());
    return lines;
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) {
      lines.add(line);
    }
  }

  /** How many rows are not measured p50 under load up to a reached inflection point. */
  private @Nullable String figures() {
    if (answer.profiles().isEmpty()) {
      return null;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Profile profile : answer.profiles()) {
      count(counts, "interpolated between measured loads", interpolated(profile));
      count(counts, "in the mean, their source giving no p50", mean(profile));
      count(counts, "with TPOT for ITL", tpot(profile));
      count(counts, "inflection not reached", notReached(profile));
    }
    CurveKind kind = answer.question().kind();
    String rows =
        answer.profiles().size()
            + (kind == null ? "" : " " + kind.word())
            + plural(" profile", answer.profiles().size())
            + workloads();
    List<String> parts = new ArrayList<>();
    counts.forEach((what, number) -> parts.add(of(number) + " " + what));
    return rows + (parts.isEmpty() ? ", all measured p50." : ": " + String.join("; ", parts) + ".");
  }

  /** Profiles of different token lengths are not ranked against each other; this says so. */
  private String workloads() {
    Set<String> labels = new TreeSet<>();
    answer.profiles().forEach(profile -> labels.add(profile.workloadLabel()));
    return labels.size() < 2
        ? ""
        : " of " + labels.size() + " workloads, ranked in each (--use-case picks one)";
  }

  private String of(int number) {
    return number == answer.profiles().size() ? "all" : Integer.toString(number);
  }

  private static void count(Map<String, Integer> counts, String what, boolean holds) {
    if (holds) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  static boolean interpolated(Profile profile) {
    return profile.operatingPoint().basis() == Basis.INTERPOLATED;
  }

  private boolean mean(Profile profile) {
    Reading reading = anyReading(profile);
    return answer.question().percentile() == null
        && reading != null
        && reading.statistic() == iq.catalog.Statistic.MEAN;
  }

  private static @Nullable Reading anyReading(Profile profile) {
    for (Quantity quantity : List.of(Quantity.TTFT, Quantity.NTPOT, Quantity.ITL)) {
      Reading reading = profile.curve().reading(quantity);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private static boolean tpot(Profile profile) {
    Reading itl = profile.curve().reading(Quantity.ITL);
    return itl != null && itl.fromTpot();
  }

  static boolean notReached(Profile profile) {
    return profile.curve().inflection() != null && !profile.curve().inflection().reached();
  }

  private @Nullable String prices() {
    if (answer.profiles().isEmpty()) {
      return null;
    }
    TreeSet<String> dates = new TreeSet<>();
    int onDemand = 0;
    int otherRegion = 0;
    int unpriced = 0;
    int withoutCost = 0;
    for (Profile profile : answer.profiles()) {
      PricedAt price = profile.price();
      if (price == null) {
        unpriced++;
      } else {
        withoutCost += profile.cost() == null ? 1 : 0;
        dates.add(price.asOf());
        onDemand += price.otherPricingModel() ? 1 : 0;
        otherRegion += price.otherRegion() ? 1 : 0;
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add(dates(dates));
    if (onDemand > 0) {
      parts.add(of(onDemand) + " on-demand, spot having no price");
    }
    if (otherRegion > 0) {
      parts.add(of(otherRegion) + " at the cheapest region, the default having no price");
    }
    if (unpriced > 0 && !dates.isEmpty()) {
      parts.add(of(unpriced) + " without a price");
    }
    if (withoutCost > 0) {
      parts.add(of(withoutCost) + " without a cost, the source giving no input tokens/s");
    }
    return String.join("; ", parts) + ".";
  }

  private String dates(NavigableSet<String> dates) {
    if (dates.isEmpty()) {
      return "No prices";
    }
    boolean one = dates.size() == 1;
    String range = one ? dates.first() : dates.first() + " to " + dates.last();
    List<String> old =
        dates.stream().filter(date -> PriceDates.isOlder(date, today, STALE_DAYS)).toList();
    if (old.isEmpty()) {
      return "Prices of " + range;
    }
    String which = old.size() == dates.size() ? "" : ": those up to " + old.getLast();
    return "Prices of " + range + " (older than " + STALE_DAYS + " days" + which + ")";
  }

  private @Nullable String sources() {
    Map<String, Integer> rows = new TreeMap<>();
    boolean mlperf = false;
    for (Profile profile : answer.profiles()) {
      String source = profile.benchmark().provenance().source().name();
      rows.merge(source, 1, Integer::sum);
      mlperf |= source.contains("MLPerf");
    }
    if (rows.isEmpty()) {
      return null;
    }
    List<String> names = new ArrayList<>();
    rows.forEach((name, number) -> names.add(name + " (" + number + ")"));
    String shown = shorten(names, "; ");
    return "Sources: "
        + shown
        + ". "
        + (mlperf ? "Costs of MLPerf results are derived; not verified by MLCommons Association. " : "")
        + "'iq profiles explain ID' gives each row's.";
  }

  private static String shorten(List<String> names, String separator) {
    if (names.size() <= SHOWN_NAMES) {
      return String.join(separator, names);
    }
    return String.join(separator, names.subList(0, SHOWN_NAMES))
        + separator
        + (names.size() - SHOWN_NAMES)
        + " more";
  }

  /** What else was measured, and how to see it. */
  private @Nullable String elsewhere() {
    List<String> parts = new ArrayList<>();
    add(parts, notRented());
    add(parts, otherKinds());
    add(parts, olderVersions());
    add(parts, otherWorkloads());
    return parts.isEmpty() ? null : "Not shown: " + String.join("; ", parts) + ".";
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
            ? ", for which no cloud's machines are known (--price-file adds them)"
            : ", for which no machine of " + cloud + " is known (--cloud=any)");
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
    kinds.forEach((kind, number) -> parts.add(number + " " + kind + " (--kind=" + kind + ")"));
    return String.join(", ", parts);
  }

  private @Nullable String olderVersions() {
    int older = answer.droppedFor(Reason.OlderVersion.class).size();
    return older == 0
        ? null
        : older + plural(" of an older server version", older) + " (--model-server-version=all)";
  }

  /** Where nothing answers: the workloads that were measured. */
  private @Nullable String otherWorkloads() {
    List<Dropped> other = answer.droppedFor(Reason.OtherWorkload.class);
    if (!answer.profiles().isEmpty() || other.isEmpty()) {
      return null;
    }
    Set<String> lengths = new TreeSet<>();
    other.forEach(d -> lengths.add(d.benchmark().workload().nominalShape().label()));
    return other.size()
        + " measured at other input/output tokens: "
        + shorten(List.copyOf(lengths), ", ")
        + " (--target-input-length and --target-output-length ask for them)";
  }

  private static String plural(String words, int number) {
    return number == 1 || words.endsWith("version") ? words : words + "s";
  }
}
