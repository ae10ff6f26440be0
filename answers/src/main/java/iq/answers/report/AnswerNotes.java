package iq.answers.report;

import iq.advisor.Answer;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.curve.Basis;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Reading;
import iq.answers.Field;
import iq.answers.Names;
import iq.catalog.CurveKind;
import iq.catalog.Statistic;
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

/** What columns cannot say of an answer, in at most six lines. */
public final class AnswerNotes {
  private static final int STALE_DAYS = 90;

  /** In the order in which they are looked at. */
  private static final List<Quantity> LATENCIES =
      List.of(Quantity.TTFT, Quantity.NTPOT, Quantity.ITL);

  private final Answer answer;
  private final LocalDate today;
  private final Names names;

  public AnswerNotes(Answer answer, LocalDate today, Names names) {
    this.answer = answer;
    this.today = today;
    this.names = names;
  }

  /** The lines, most important first; empty for an answer that needs none. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, figures());
    add(lines, EstimateNotes.line(answer, names));
    add(lines, prices());
    add(lines, sources());
    add(lines, Achievable.line(answer));
    add(lines, new NotShown(answer, names).line());
    return lines;
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) {
      lines.add(line);
    }
  }

  /** What the figures are, then how many rows are something else. */
  private @Nullable String figures() {
    if (answer.profiles().isEmpty()) {
      return null;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Profile profile : answer.profiles()) {
      count(counts, "estimated", estimated(profile));
      count(counts, "interpolated between measured loads", interpolated(profile));
      count(counts, "in the mean, their source giving no p50", mean(profile));
      count(counts, "without " + statistic() + " of any latency", anyReading(profile) == null);
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
    return rows + asRule() + (parts.isEmpty() ? "." : ": " + String.join("; ", parts) + ".");
  }

  /** Basis and statistic of the rows that no exception is made of. */
  private String asRule() {
    List<Profile> profiles = answer.profiles();
    boolean measured = profiles.stream().anyMatch(p -> !interpolated(p) && !estimated(p));
    boolean asked =
        profiles.stream().anyMatch(p -> anyReading(p) != null && !mean(p) && !estimated(p));
    return (measured ? ", measured" : "")
        + (asked ? (measured ? " " : ", ") + statistic() : "");
  }

  private String statistic() {
    Statistic asked = answer.question().percentile();
    return (asked == null ? Statistic.P50 : asked).word();
  }

  /** Profiles of different token lengths are not ranked against each other; this says so. */
  private String workloads() {
    Set<String> labels = new TreeSet<>();
    answer.profiles().forEach(profile -> labels.add(profile.workloadLabel()));
    return labels.size() < 2
        ? ""
        : " of " + labels.size() + " workloads, ranked in each ("
            + names.of(Field.USE_CASE) + " picks one)";
  }

  private String of(int number) {
    return number == answer.profiles().size() ? "all" : Integer.toString(number);
  }

  private static void count(Map<String, Integer> counts, String what, boolean holds) {
    if (holds) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  public static boolean interpolated(Profile profile) {
    return profile.operatingPoint().basis() == Basis.INTERPOLATED;
  }

  private static boolean estimated(Profile profile) {
    return profile.estimation() != null;
  }

  private boolean mean(Profile profile) {
    Reading reading = anyReading(profile);
    return answer.question().percentile() == null
        && !estimated(profile)
        && reading != null
        && reading.statistic() == Statistic.MEAN;
  }

  private static @Nullable Reading anyReading(Profile profile) {
    for (Quantity quantity : LATENCIES) {
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

  public static boolean notReached(Profile profile) {
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
      String region = answer.question().region();
      parts.add(
          of(otherRegion)
              + " at the cheapest region, "
              + (region == null ? "the default" : region)
              + " having no price");
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
    List<String> counted = new ArrayList<>();
    rows.forEach((name, number) -> counted.add(name + " (" + number + ")"));
    String shown = NotShown.shorten(counted, "; ");
    return "Sources: "
        + shown
        + ". "
        + (mlperf ? "Costs of MLPerf results are derived; not verified by MLCommons Association. " : "")
        + names.explaining()
        + " gives each row's.";
  }

  private static String plural(String words, int number) {
    return number == 1 ? words : words + "s";
  }
}
