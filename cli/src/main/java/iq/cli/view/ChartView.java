package iq.cli.view;

import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.Estimation;
import iq.advisor.Profile;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Inflection;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import iq.advisor.estimate.EstimatedBenchmarks;
import iq.answers.report.Numbers;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.LoadKind;
import iq.cli.CommandException;
import iq.cli.chart.Band;
import iq.cli.chart.Chart;
import iq.cli.chart.Curve;
import iq.cli.chart.OperatingPoint;
import iq.cli.chart.Point;
import iq.cli.chart.TargetLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of an answer: latency over throughput, one curve for each profile. */
public final class ChartView {
  private static final int STEPS = 12;

  private final Answer answer;
  private final Quantity quantity;

  /**
   * A view of an answer.
   *
   * @param asked the latency to draw; null for that of the targets, else NTPOT
   */
  public ChartView(Answer answer, @Nullable Quantity asked) {
    this.answer = answer;
    this.quantity = asked != null ? asked : chosen(answer.question().targets());
  }

  private static Quantity chosen(Targets targets) {
    if (targets.ntpotMillis() != null || targets.isEmpty()) {
      return Quantity.NTPOT;
    }
    return targets.ttftMillis() != null ? Quantity.TTFT : Quantity.ITL;
  }

  /** The chart; refused when no profile has the latency. */
  public Chart chart() {
    List<Curve> curves = new ArrayList<>();
    for (Profile profile : answer.profiles()) {
      Estimation estimation = profile.estimation();
      add(
          curves,
          profile.benchmark(),
          profile.curve(),
          estimation == null ? null : estimation.band(),
          profile);
    }
    for (Dropped dropped : answer.dropped()) {
      Benchmark benchmark = dropped.benchmark();
      add(
          curves,
          benchmark,
          iq.advisor.curve.Curve.of(benchmark, answer.question().percentile()),
          dropped.band(),
          null);
    }
    if (curves.isEmpty()) {
      throw CommandException.failure(
          "nothing to draw: no profile has " + quantity.word() + "; try another --metric");
    }
    Benchmark first = first();
    Configuration c = first.configuration();
    return new Chart(
        title(c, curves.size()),
        subtitle(first),
        source(first),
        new iq.cli.chart.Quantity("output throughput", "tokens/s"),
        new iq.cli.chart.Quantity(name(), "ms"),
        pointLabel(first.loadKind()),
        curves,
        targets());
  }

  private Benchmark first() {
    return answer.profiles().isEmpty()
        ? answer.dropped().getFirst().benchmark()
        : answer.profiles().getFirst().benchmark();
  }

  private static String title(Configuration c, int curves) {
    String more = curves == 1 ? "" : ", and " + (curves - 1) + " more";
    return c.model() + " on " + c.acceleratorCount() + " x " + c.accelerator() + more;
  }

  private static String subtitle(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    List<String> parts = new ArrayList<>();
    String version = c.serverVersion() == null ? ", version not stated" : " " + c.serverVersion();
    parts.add(c.server() == null ? "server not stated" : c.server() + version);
    if (c.precision() != null) {
      parts.add(c.precision());
    }
    if (!c.parallelism().label().isEmpty()) {
      parts.add(c.parallelism().label());
    }
    parts.add(benchmark.workload().shape().label() + " tokens");
    return String.join(", ", parts);
  }

  private static String source(Benchmark benchmark) {
    if (benchmark.provenance().source().equals(EstimatedBenchmarks.SOURCE)) {
      return benchmark.provenance().source().name();
    }
    return benchmark.provenance().measuredBy()
        + ", "
        + benchmark.provenance().place()
        + ", "
        + benchmark.provenance().when();
  }

  private String name() {
    return switch (quantity) {
      case TTFT -> "TTFT";
      case ITL -> "ITL";
      default -> "NTPOT";
    };
  }

  private static String pointLabel(LoadKind kind) {
    return switch (kind) {
      case CONCURRENCY -> "requests in flight";
      case REQUEST_RATE -> "requests/s";
      case BATCH -> "batch";
      case SATURATION -> "requests";
    };
  }

  private void add(
      List<Curve> curves,
      Benchmark benchmark,
      iq.advisor.curve.Curve curve,
      iq.advisor.@Nullable Band estimate,
      @Nullable Profile profile) {
    List<Point> measured = points(curve.points(), true);
    if (measured.isEmpty()) {
      return;
    }
    Inflection inflection = curve.inflection();
    curves.add(
        new Curve(
            benchmark.id() + " " + subtitle(benchmark),
            measured,
            points(curve.path(STEPS), false),
            inflection == null ? null : point(inflection.point(), false),
            inflection != null && inflection.reached(),
            profile == null ? null : operatingPoint(profile),
            band(estimate)));
  }

  /** Between the ends of an estimate's intervals, load by load; null for what was measured. */
  private @Nullable Band band(iq.advisor.@Nullable Band estimate) {
    if (estimate == null) {
      return null;
    }
    List<Point> upper = points(estimate.safe().path(STEPS), false);
    List<Point> lower = points(estimate.lucky().path(STEPS), false);
    return upper.size() < 2 || lower.size() < 2
        ? null
        : new Band(answer.question().confidence().percent() + " % interval", upper, lower);
  }

  private List<Point> points(List<CurvePoint> of, boolean labelled) {
    List<Point> points = new ArrayList<>();
    for (CurvePoint point : of) {
      Point drawn = point(point, labelled);
      if (drawn != null) {
        points.add(drawn);
      }
    }
    return points;
  }

  private @Nullable Point point(CurvePoint point, boolean labelled) {
    double latency = point.get(quantity);
    if (!(latency > 0)) {
      return null;
    }
    String label = labelled && point.hasLoad() ? Numbers.plain(point.load()) : null;
    return new Point(point.outputTokensPerSecond(), latency, label);
  }

  private @Nullable OperatingPoint operatingPoint(Profile profile) {
    CurvePoint at = profile.operatingPoint().point();
    return at.get(quantity) > 0
        ? new OperatingPoint(
            at.outputTokensPerSecond(),
            at.get(quantity),
            profile.operatingPoint().basis().word())
        : null;
  }

  private List<TargetLine> targets() {
    Double target = answer.question().targets().get(quantity);
    return target == null
        ? List.of()
        : List.of(new TargetLine("target " + Numbers.plain(target) + " ms", target));
  }
}
