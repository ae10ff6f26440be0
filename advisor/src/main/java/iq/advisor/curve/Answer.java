package iq.advisor.curve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds where a curve keeps its targets. */
final class Answer {
  private final CurvePoint[] points;
  private final Targets targets;
  private final Quantity[] targeted;
  private final Sheet sheet;

  private Answer(CurvePoint[] points, Sheet sheet, Targets targets) {
    this.points = points;
    this.sheet = sheet;
    this.targets = targets;
    this.targeted = targeted(targets);
  }

  static Outcome of(CurvePoint[] points, Sheet sheet, Targets targets) {
    return new Answer(points, sheet, targets).outcome();
  }

  private Outcome outcome() {
    for (Quantity quantity : targeted) {
      if (count(quantity) == 0) {
        return new Outcome.NotMeasured(quantity);
      }
    }
    BestLoad search = BestLoad.of(sheet, points, targeted, targets);
    CurvePoint unplaced = bestUnplaced();
    double load = search.load();
    double throughput = sheet.of(Quantity.OUTPUT_TOKENS_PER_SECOND).at(load);
    if (unplaced != null && !(throughput >= unplaced.outputTokensPerSecond())) {
      boolean last = unplaced.equals(lastUnplaced());
      return new Outcome.Reached(
          new OperatingPoint(unplaced, Basis.MEASURED, false, last, false));
    }
    if (!Double.isNaN(load)) {
      return new Outcome.Reached(
          sheet.at(load, targets, search.lowerLoadFails(), search.atEnd()));
    }
    if (search.nothingMeasured() && lastUnplaced() == null) {
      return new Outcome.NotMeasured(rarest());
    }
    return missed(search);
  }

  /** The measured point of most throughput among those without a load that keep the targets. */
  private @Nullable CurvePoint bestUnplaced() {
    CurvePoint best = null;
    for (CurvePoint point : points) {
      if (!point.hasLoad()
          && targets.keptAt(point)
          && (best == null || point.outputTokensPerSecond() > best.outputTokensPerSecond())) {
        best = point;
      }
    }
    return best;
  }

  /** Of the points without a load that have what is targeted, the one of most throughput. */
  private @Nullable CurvePoint lastUnplaced() {
    CurvePoint last = null;
    for (CurvePoint point : points) {
      if (!point.hasLoad() && targets.measuredAt(point)) {
        last = point;
      }
    }
    return last;
  }

  private Outcome missed(BestLoad search) {
    return new Outcome.Missed(
        lowest(Quantity.TTFT, search),
        lowest(Quantity.ITL, search),
        lowest(Quantity.NTPOT, search));
  }

  private double lowest(Quantity quantity, BestLoad search) {
    if (targets.get(quantity) == null) {
      return Double.NaN;
    }
    double lowest = search.lowest(sheet.promised(quantity));
    for (CurvePoint point : points) {
      if (!point.hasLoad() && targets.measuredAt(point)) {
        lowest = Math.min(lowest, point.get(quantity));
      }
    }
    return lowest;
  }

  private Quantity rarest() {
    Quantity rarest = targeted[0];
    for (Quantity quantity : targeted) {
      if (count(quantity) < count(rarest)) {
        rarest = quantity;
      }
    }
    return rarest;
  }

  private int count(Quantity quantity) {
    int count = 0;
    for (CurvePoint point : points) {
      if (point.has(quantity)) {
        count++;
      }
    }
    return count;
  }

  static Quantity[] targeted(Targets targets) {
    Quantity[] all = Quantity.values();
    int count = 0;
    for (Quantity quantity : all) {
      if (targets.get(quantity) != null) {
        all[count++] = quantity;
      }
    }
    return Arrays.copyOf(all, count);
  }
}
