package iq.advisor.curve;

import iq.catalog.Benchmark;
import iq.catalog.CurveKind;
import iq.catalog.LoadKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well values between measured loads are known: every load of an online curve but the first and
 * the last is left out in turn and predicted from the others. The gap that is bridged is twice as
 * wide (in ratio: squared) as those that the catalog really leaves, so that the errors in use are
 * smaller.
 *
 * @param curves online benchmarks with three or more different loads
 * @param rows by quantity, load kind (all first) and rule
 */
public record LeaveOneOut(int curves, List<Row> rows) {
  private static final int MIN_LOADS = 3;
  private static final List<Quantity> QUANTITIES =
      List.of(
          Quantity.OUTPUT_TOKENS_PER_SECOND, Quantity.ITL, Quantity.NTPOT, Quantity.TTFT);

  /** How values between loads were predicted. */
  public enum Rule {
    /** What {@link Curve} does. */
    RECOMMENDED,
    /** The baseline: a straight line between the neighbours in (ln load, ln value). */
    LOG_LOG_LINE
  }

  /**
   * The errors of one rule.
   *
   * @param loadKind null for all
   */
  public record Row(
      Quantity quantity, @Nullable LoadKind loadKind, Rule rule, ErrorSummary errors) {}

  public LeaveOneOut {
    rows = List.copyOf(rows);
  }

  /** Over the online benchmarks of a list, each in the statistics that {@link Curve} chooses. */
  public static LeaveOneOut of(List<Benchmark> benchmarks) {
    List<Curve> curves = onlineCurves(benchmarks);
    List<Row> rows = new ArrayList<>();
    for (Quantity quantity : QUANTITIES) {
      addRows(rows, curves, quantity, null);
      addRows(rows, curves, quantity, LoadKind.CONCURRENCY);
      addRows(rows, curves, quantity, LoadKind.REQUEST_RATE);
    }
    return new LeaveOneOut(curves.size(), rows);
  }

  /** The curves of online benchmarks with enough different loads to leave one out. */
  static List<Curve> onlineCurves(List<Benchmark> benchmarks) {
    List<Curve> curves = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      if (benchmark.loadKind().curveKind() == CurveKind.ONLINE) {
        Curve curve = Curve.of(benchmark, null);
        if (curve.interpolation(Quantity.OUTPUT_TOKENS_PER_SECOND).size() >= MIN_LOADS) {
          curves.add(curve);
        }
      }
    }
    return curves;
  }

  private static void addRows(
      List<Row> rows, List<Curve> curves, Quantity quantity, @Nullable LoadKind kind) {
    for (Rule rule : Rule.values()) {
      double[] errors = {};
      int count = 0;
      for (Curve curve : curves) {
        if (kind == null || curve.loadKind() == kind) {
          CurvePoint[] points = usable(curve, quantity);
          errors = Arrays.copyOf(errors, count + points.length);
          for (int i = 1; i < points.length - 1; i++) {
            errors[count++] = error(points, i, quantity, rule);
          }
        }
      }
      rows.add(new Row(quantity, kind, rule, ErrorSummary.of(Arrays.copyOf(errors, count))));
    }
  }

  /** Relative errors need a value above 0, and the baseline a load above 0. */
  private static CurvePoint[] usable(Curve curve, Quantity quantity) {
    CurvePoint[] points = new CurvePoint[curve.points().size()];
    int size = 0;
    for (CurvePoint point : curve.points()) {
      if (point.load() > 0 && point.get(quantity) > 0) {
        points[size++] = point;
      }
    }
    return Arrays.copyOf(points, size);
  }

  private static double error(CurvePoint[] points, int out, Quantity quantity, Rule rule) {
    double measured = points[out].get(quantity);
    double predicted =
        switch (rule) {
          case RECOMMENDED -> {
            CurvePoint[] others = new CurvePoint[points.length - 1];
            System.arraycopy(points, 0, others, 0, out);
            System.arraycopy(points, out + 1, others, out, others.length - out);
            yield Interpolation.of(others, quantity).at(points[out].load());
          }
          case LOG_LOG_LINE ->
              line(points[out - 1], points[out + 1], points[out].load(), quantity);
        };
    return predicted / measured - 1;
  }

  private static double line(CurvePoint a, CurvePoint b, double load, Quantity quantity) {
    double t = Math.log(load / a.load()) / Math.log(b.load() / a.load());
    return a.get(quantity) * Math.pow(b.get(quantity) / a.get(quantity), t);
  }
}
