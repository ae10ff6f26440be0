package iq.advisor.curve;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The load points of one benchmark in one choice of statistics, ready to be asked. Repeats of one
 * load are averaged. Points without a load are measured points like others, but nothing is
 * interpolated through them; points without output throughput are left out.
 *
 * <p>A latency is in p50 where every point that has the latency at all has its p50, else in the
 * mean where every such point has that, else absent. A statistic that was asked for is never
 * replaced: points without it lack the latency. ITL is the benchmark's TPOT where more points have
 * that. NTPOT is derived where the benchmark lacks it: request latency / answer length, else (TTFT
 * + TPOT * (length - 1)) / length; from means, or from p50 where the answers' mean length is within
 * 0.5 % of the one asked for. {@link #reading} says what was done.
 */
public final class Curve {
  private final LoadKind loadKind;
  private final CurvePoint[] points;
  private final @Nullable Reading ttft;
  private final @Nullable Reading itl;
  private final @Nullable Reading ntpot;

  // Made when they are first asked for, and kept: a curve may be asked a thousand times a second.
  // Both are immutable, so that two threads that make one at once do no harm.
  private @Nullable Sheet sheet;
  private @Nullable Inflection inflection;

  private Curve(
      LoadKind loadKind, CurvePoint[] points, Choice ttft, Choice itl, Choice ntpot) {
    this.loadKind = loadKind;
    this.points = points;
    this.ttft = ttft.reading();
    this.itl = itl.reading();
    this.ntpot = ntpot.reading();
  }

  /** The curve of a benchmark; {@code asked} is the statistic of all latencies, null for any. */
  public static Curve of(Benchmark benchmark, @Nullable Statistic asked) {
    LoadPoint[] points = measured(benchmark.points());
    Lengths[] lengths = new Lengths[points.length];
    for (int i = 0; i < points.length; i++) {
      lengths[i] = Lengths.of(benchmark.workload(), points[i]);
    }
    Choice ttft = Choice.ttft(points, lengths, asked);
    Choice itl = Choice.itl(points, lengths, asked);
    Choice ntpot = Choice.ntpot(points, lengths, asked);
    CurvePoint[] read = new CurvePoint[points.length];
    for (int i = 0; i < points.length; i++) {
      read[i] =
          point(points[i], lengths[i], ttft.values()[i], itl.values()[i], ntpot.values()[i]);
    }
    return new Curve(benchmark.loadKind(), CurvePoints.ordered(read), ttft, itl, ntpot);
  }

  private static LoadPoint[] measured(List<LoadPoint> points) {
    LoadPoint[] measured = new LoadPoint[points.size()];
    int size = 0;
    for (LoadPoint point : points) {
      double throughput = point.outputTokensPerSecond();
      if (throughput > 0 && throughput < Double.POSITIVE_INFINITY) {
        measured[size++] = point;
      }
    }
    return Arrays.copyOf(measured, size);
  }

  private static CurvePoint point(
      LoadPoint point, Lengths lengths, double ttft, double itl, double ntpot) {
    double load = point.load();
    double output = point.outputTokensPerSecond();
    return new CurvePoint(
        load >= 0 && load < Double.POSITIVE_INFINITY ? load : Double.NaN,
        known(point.requestsPerSecond(), output / lengths.output()),
        output,
        known(point.inputTokensPerSecond(), output * lengths.input() / lengths.output()),
        ttft,
        itl,
        ntpot,
        known(point.queueSize(), Double.NaN),
        known(point.kvCacheUtilization(), Double.NaN));
  }

  private static double known(double value, double otherwise) {
    return value >= 0 && value < Double.POSITIVE_INFINITY ? value : otherwise;
  }

  /** What the benchmark varied from point to point. */
  public LoadKind loadKind() {
    return loadKind;
  }

  /** The measured points by load, then those without a load by throughput; may be empty. */
  public List<CurvePoint> points() {
    return List.of(points);
  }

  /** What the values of a latency are, null when the curve has none; null for throughputs. */
  public @Nullable Reading reading(Quantity quantity) {
    return switch (quantity) {
      case TTFT -> ttft;
      case ITL -> itl;
      case NTPOT -> ntpot;
      default -> null;
    };
  }

  /** The inflection point, null only for a curve without points. */
  public @Nullable Inflection inflection() {
    Inflection known = inflection;
    if (known == null) {
      known = Inflection.of(points);
      inflection = known;
    }
    return known;
  }

  private Sheet sheet() {
    Sheet known = sheet;
    if (known == null) {
      known = new Sheet(points);
      sheet = known;
    }
    return known;
  }

  /**
   * The load of most throughput that keeps all targets, of equal ones the lowest; the inflection
   * point when there are no targets. Never outside the measured loads. A tighter target never gives
   * more throughput; a question without targets may give less than one with generous targets.
   */
  public Outcome operatingPoint(Targets targets) {
    Inflection inflection = inflection();
    if (inflection == null) {
      return new Outcome.NotMeasured(Quantity.OUTPUT_TOKENS_PER_SECOND);
    }
    if (targets.isEmpty()) {
      return new Outcome.Reached(
          new OperatingPoint(
              inflection.point(), Basis.MEASURED, false, !inflection.reached(), false));
    }
    return Answer.of(points, sheet(), targets);
  }

  /**
   * The highest load that keeps all targets, or that of most throughput where that is lower; without
   * targets that of the inflection point. A looser target never gives a lower load. NaN where none
   * keeps them, and for a curve without loads.
   */
  public double highestLoad(Targets targets) {
    if (targets.isEmpty()) {
      Inflection inflection = inflection();
      return inflection == null ? Double.NaN : inflection.point().load();
    }
    double highest = BestLoad.highest(sheet(), points, Answer.targeted(targets), targets).load();
    return Math.min(highest, loadOfMostThroughput());
  }

  private double loadOfMostThroughput() {
    CurvePoint top = null;
    for (CurvePoint point : points) {
      if (point.hasLoad()
          && (top == null || point.outputTokensPerSecond() > top.outputTokensPerSecond())) {
        top = point;
      }
    }
    return top == null ? Double.NaN : top.load();
  }

  /**
   * The curve by which targets are answered, for drawing: the measured points that have a load, and
   * between every two of them some more.
   *
   * @param steps how many parts each stretch between two loads is cut into, 1 or more
   */
  public List<CurvePoint> path(int steps) {
    Sheet readings = sheet();
    List<CurvePoint> path = new ArrayList<>();
    for (int i = 0; i < points.length && points[i].hasLoad(); i++) {
      path.add(points[i]);
      boolean more = i + 1 < points.length && points[i + 1].hasLoad();
      for (int step = 1; more && step < steps; step++) {
        double share = (double) step / steps;
        path.add(readings.at((1 - share) * points[i].load() + share * points[i + 1].load()));
      }
    }
    return path;
  }

  /**
   * All figures at a load between the first and the last, latencies read on the safe side; NaN
   * outside.
   */
  public CurvePoint at(double load) {
    return sheet().at(load);
  }

  /** A quantity over the loads of this curve. */
  Interpolation interpolation(Quantity quantity) {
    return Interpolation.of(points, quantity);
  }
}
