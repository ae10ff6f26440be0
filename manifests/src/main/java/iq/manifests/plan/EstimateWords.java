package iq.manifests.plan;

import iq.advisor.Band;
import iq.advisor.curve.CurvePoint;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.advisor.estimate.Outcome;
import iq.advisor.estimate.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a manifest says of the estimate that it is made from. */
public final class EstimateWords {
  private static final int LEANS = 3;

  private EstimateWords() {}

  /** Beside values: {@code estimated (neighbour), 90 % interval 210 to 480 output tokens/s …}. */
  static String reason(Plan plan, EstimatedBenchmark estimate) {
    Estimate at = at(plan, estimate);
    return "estimated" + kind(estimate)
        + (at == null
            ? ""
            : ", " + estimate.confidence().word() + " % interval " + ends(at.throughput())
                + " output tokens/s at " + figure(at.concurrency()) + " in flight");
  }

  /** For those who deploy: that nobody measured it, the figures, and what they lean on. */
  public static List<String> lines(Plan plan, EstimatedBenchmark estimate) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Estimated" + kind(estimate) + ", not measured: "
            + (estimate.outcome() instanceof Outcome.Estimated made ? made.ground().inWords() : "")
            + "; id " + estimate.id() + ".");
    Estimate at = at(plan, estimate);
    if (at != null) {
      lines.add(
          estimate.confidence().word() + " % intervals at " + figure(at.concurrency())
              + " requests in flight: " + ends(at.throughput()) + " output tokens/s, TTFT "
              + ends(at.ttft()) + " ms, ITL " + ends(at.itl()) + " ms, NTPOT " + ends(at.ntpot())
              + " ms, means; thresholds go by the worse ends.");
    }
    if (estimate.outcome() instanceof Outcome.Estimated made) {
      lines.add(
          "The estimate leans on benchmarks "
              + made.leans().stream()
                  .limit(LEANS)
                  .map(lean -> lean.row().benchmark().id())
                  .collect(Collectors.joining(", "))
              + "; measuring it at " + figure(made.best())
              + " in flight would narrow it most. Measure before you rely on it.");
    }
    return lines;
  }

  private static String kind(EstimatedBenchmark estimate) {
    return estimate.outcome() instanceof Outcome.Estimated made
        ? " (" + made.ground().kind().word() + ")"
        : "";
  }

  private static @Nullable Estimate at(Plan plan, EstimatedBenchmark estimate) {
    CurvePoint point = plan.point();
    return point == null ? null : Band.of(estimate, null).at(point.load());
  }

  private static String ends(Range range) {
    return figure(range.low()) + " to " + figure(range.high());
  }

  /** Three digits: more would promise what no estimate holds. */
  private static String figure(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
    double rounded = value == 0 ? 0 : Math.rint(value / unit) * unit;
    return rounded >= 100
        ? String.format(Locale.ROOT, "%.0f", rounded)
        : String.format(Locale.ROOT, "%.3g", rounded).replaceFirst("\\.?0+$", "");
  }
}
