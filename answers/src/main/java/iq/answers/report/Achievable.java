package iq.answers.report;

import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.Reason;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The best that benchmarks can do which miss the targets, by accelerator. */
final class Achievable {
  private static final int SHOWN = 6;

  private Achievable() {}

  static @Nullable String line(Answer answer) {
    List<Dropped> missed = answer.droppedFor(Reason.TargetMissed.class);
    List<Dropped> lacking = answer.droppedFor(Reason.NotMeasured.class);
    List<Dropped> dear = answer.droppedFor(Reason.TooExpensive.class);
    List<String> parts = new ArrayList<>();
    if (!missed.isEmpty()) {
      parts.add(missed.size() + (missed.size() == 1 ? " misses" : " miss") + " the target, lowest by accelerator: " + byAccelerator(missed));
    }
    if (!dear.isEmpty()) {
      parts.add(dear.size() + (dear.size() == 1 ? " costs" : " cost") + " more, from " + cheapest(dear));
    }
    parts.addAll(lacking(lacking));
    int unpriced = answer.droppedFor(Reason.NoPrice.class).size();
    if (unpriced > 0) {
      parts.add(unpriced + (unpriced == 1 ? " has" : " have") + " no price");
    }
    return parts.isEmpty() ? null : "Dropped: " + String.join("; ", parts) + ".";
  }

  private static List<String> lacking(List<Dropped> dropped) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Dropped one : dropped) {
      Reason.NotMeasured reason = (Reason.NotMeasured) one.reason();
      String statistic = reason.asked() == null ? "" : reason.asked().word() + " of ";
      counts.merge(statistic + name(reason.quantity()), 1, Integer::sum);
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((what, count) -> parts.add(count + (count == 1 ? " has no " : " have no ") + what));
    return parts;
  }

  private static String name(Quantity quantity) {
    return quantity.latency()
        ? quantity.word().toUpperCase(Locale.ROOT)
        : quantity.word().replace('_', ' ');
  }

  private static String byAccelerator(List<Dropped> missed) {
    Map<String, double[]> best = new TreeMap<>();
    for (Dropped dropped : missed) {
      Reason.TargetMissed reason = (Reason.TargetMissed) dropped.reason();
      double[] own = values(reason.achievable());
      best.merge(
          dropped.benchmark().configuration().accelerator(), own, Achievable::lower);
    }
    Targets asked = ((Reason.TargetMissed) missed.getFirst().reason()).asked();
    List<String> parts = new ArrayList<>();
    best.forEach((accelerator, values) -> parts.add(accelerator + " " + shown(asked, values)));
    int more = parts.size() - SHOWN;
    return more > 0
        ? String.join(", ", parts.subList(0, SHOWN)) + " and " + more + " more"
        : String.join(", ", parts);
  }

  private static double[] values(Outcome.Missed missed) {
    return new double[] {missed.ttftMillis(), missed.itlMillis(), missed.ntpotMillis()};
  }

  private static double[] lower(double[] a, double[] b) {
    double[] lower = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      lower[i] = Double.isNaN(a[i]) || b[i] < a[i] ? b[i] : a[i];
    }
    return lower;
  }

  private static String shown(Targets asked, double[] values) {
    List<String> parts = new ArrayList<>();
    add(parts, "TTFT", asked.ttftMillis(), values[0]);
    add(parts, "ITL", asked.itlMillis(), values[1]);
    add(parts, "NTPOT", asked.ntpotMillis(), values[2]);
    return String.join(" and ", parts);
  }

  private static void add(List<String> parts, String name, @Nullable Double asked, double value) {
    if (asked != null && !Double.isNaN(value)) {
      parts.add(name + " " + Numbers.millis(value) + " ms");
    }
  }

  private static String cheapest(List<Dropped> dear) {
    double least = Double.MAX_VALUE;
    for (Dropped dropped : dear) {
      Reason.TooExpensive reason = (Reason.TooExpensive) dropped.reason();
      least = Math.min(least, reason.cost().perMillionOutputTokens());
    }
    return Numbers.dollars(least) + " $ a million output tokens";
  }
}
