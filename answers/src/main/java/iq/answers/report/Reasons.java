package iq.answers.report;

import iq.advisor.CostTargets;
import iq.advisor.Dropped;
import iq.advisor.Profile;
import iq.advisor.Reason;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Targets;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why benchmarks were chosen or dropped, in words. */
public final class Reasons {
  private Reasons() {}

  /** One line for a profile of the answer. */
  public static String chosen(int rank, Profile profile) {
    CurvePoint point = profile.operatingPoint().point();
    String cost =
        profile.cost() == null
            ? "no price"
            : Numbers.dollars(profile.cost().perMillionOutputTokens()) + " $/M output tokens";
    return name(profile.benchmark())
        + ": rank "
        + rank
        + ", "
        + cost
        + ", "
        + Numbers.whole(point.outputTokensPerSecond())
        + " tokens/s, "
        + EstimateWords.basis(profile);
  }

  /** One line for a benchmark that is not in the answer. */
  public static String dropped(Dropped dropped) {
    return name(dropped.benchmark()) + ": " + why(dropped.reason());
  }

  /** The same as a row. */
  public static Map<String, Object> row(Dropped dropped) {
    Configuration c = dropped.benchmark().configuration();
    return new Tree()
        .object(
            "modelServerInfo",
            new Tree()
                .put("model", c.model())
                .put("modelServer", c.server())
                .put("modelServerVersion", c.serverVersion()))
        .put("acceleratorType", c.accelerator())
        .object("resourcesUsed", new Tree().put("acceleratorCount", c.acceleratorCount()))
        .object(
            "iq",
            new Tree().put("id", dropped.benchmark().id()).put("dropped", why(dropped.reason())))
        .map();
  }

  private static String name(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    return benchmark.id()
        + "  "
        + c.acceleratorCount()
        + " x "
        + c.accelerator()
        + ", "
        + Objects.requireNonNullElse(c.server(), "server not stated")
        + (c.serverVersion() == null ? "" : " " + c.serverVersion())
        + (c.precision() == null ? "" : ", " + c.precision())
        + (c.parallelism().label().isEmpty() ? "" : ", " + c.parallelism().label())
        + ", "
        + benchmark.workload().shape().label();
  }

  /** What was asked, and what the benchmark can do. */
  public static String why(Reason reason) {
    return switch (reason) {
      case Reason.TargetMissed missed -> missed(missed.asked(), missed.achievable());
      case Reason.NotMeasured lacking ->
          "has no "
              + (lacking.asked() == null ? "" : lacking.asked().word() + " of ")
              + lacking.quantity().word()
              + ", which the question is about";
      case Reason.TooExpensive dear ->
          "costs "
              + Numbers.dollars(dear.cost().perMillionOutputTokens())
              + " $/M output and "
              + Numbers.dollars(dear.cost().perMillionInputTokens())
              + " $/M input tokens, asked at most "
              + limits(dear.asked());
      case Reason.NoPrice none -> "a cost was asked for and " + none.cloud() + " has no price";
      case Reason.NotRented unrented ->
          "no machine of "
              + unrented.cloud()
              + " with this accelerator is known"
              + (unrented.rentedBy().isEmpty()
                  ? ", nor of any other cloud"
                  : "; " + String.join(", ", unrented.rentedBy()) + " has one");
      case Reason.TooSmall small ->
          "needs "
              + small.accelerators()
              + " accelerators, and the machine type asked for has fewer";
      case Reason.Declined declined -> "not estimated: " + declined.why();
      case Reason.OlderVersion older ->
          "version "
              + Objects.requireNonNullElse(older.version(), "not stated")
              + ", latest measured is "
              + Objects.requireNonNullElse(older.latest(), "not stated");
      case Reason.OtherKind other ->
          "a curve of kind " + other.kind().word() + ", asked " + other.asked().word();
      case Reason.OtherWorkload other ->
          "measured at " + other.measured() + " tokens, asked " + other.asked();
      case Reason.OtherConfiguration other ->
          other.what() + " " + other.measured() + ", asked " + other.asked();
    };
  }

  private static String missed(Targets asked, Outcome.Missed achievable) {
    List<String> parts = new ArrayList<>();
    add(parts, "TTFT", asked.ttftMillis(), achievable.ttftMillis());
    add(parts, "ITL", asked.itlMillis(), achievable.itlMillis());
    add(parts, "NTPOT", asked.ntpotMillis(), achievable.ntpotMillis());
    return String.join("; ", parts)
        + (parts.size() > 1 ? " (each by itself; no load keeps all)" : "");
  }

  private static void add(
      List<String> parts, String name, @Nullable Double asked, double achievable) {
    if (asked != null) {
      parts.add(
          name
              + " asked "
              + Numbers.plain(asked)
              + " ms, at best "
              + Numbers.millis(achievable)
              + " ms");
    }
  }

  private static String limits(CostTargets asked) {
    List<String> parts = new ArrayList<>();
    if (asked.perMillionOutputTokens() != null) {
      parts.add(Numbers.dollars(asked.perMillionOutputTokens()) + " (output)");
    }
    if (asked.perMillionInputTokens() != null) {
      parts.add(Numbers.dollars(asked.perMillionInputTokens()) + " (input)");
    }
    return String.join(" and ", parts);
  }
}
