package iq.manifests.scaling;

import iq.advisor.curve.Curve;
import iq.advisor.curve.CurvePoint;
import iq.catalog.Benchmark;
import iq.manifests.plan.InFlight;
import iq.manifests.plan.Replica;
import java.util.List;

/**
 * What one copy of the model does at rising loads, in the load's own unit: the measured ones and
 * some between. Each figure is the highest up to its load, so that noise never makes more load look
 * like less.
 */
final class LoadTable {
  private static final int STEPS = 16; // between two measured loads

  private final double[] loads;
  private final double[] rates;
  private final double[] inFlight;
  private final double[] queues;

  private LoadTable(int size) {
    loads = new double[size];
    rates = new double[size];
    inFlight = new double[size];
    queues = new double[size];
  }

  static LoadTable of(Benchmark benchmark, Curve curve) {
    List<CurvePoint> path = curve.path(STEPS);
    int copies = Replica.of(benchmark).copies();
    LoadTable table = new LoadTable(path.size());
    for (int i = 0; i < path.size(); i++) {
      CurvePoint point = path.get(i);
      table.loads[i] = point.load();
      table.rates[i] = highest(table.rates, i, point.outputTokensPerSecond() / copies);
      table.inFlight[i] = highest(table.inFlight, i, InFlight.at(benchmark, point));
      table.queues[i] = highest(table.queues, i, point.queueSize() / copies);
    }
    return table;
  }

  private static double highest(double[] values, int i, double value) {
    return i == 0 ? value : Math.max(values[i - 1], value);
  }

  /** Output tokens per second at a load, NaN outside the loads. */
  double rate(double load) {
    return at(rates, load);
  }

  /** Requests in flight at a load. */
  double inFlight(double load) {
    return at(inFlight, load);
  }

  /** Requests waiting at a load, NaN where that was not measured at every load. */
  double queue(double load) {
    return at(queues, load);
  }

  /** Whether the queue was measured at every load. */
  boolean hasQueue() {
    return queues.length > 0 && !Double.isNaN(queues[queues.length - 1]);
  }

  double first() {
    return loads[0];
  }

  /** The highest load with at most this many output tokens per second; the first for fewer. */
  double loadOf(double rate) {
    int i = 0;
    while (i + 1 < loads.length && rates[i + 1] <= rate) {
      i++;
    }
    if (i + 1 == loads.length || rates[i] >= rate) {
      return loads[i];
    }
    double share = (rate - rates[i]) / (rates[i + 1] - rates[i]);
    return loads[i] + share * (loads[i + 1] - loads[i]);
  }

  private double at(double[] values, double load) {
    for (int i = 0; i + 1 < loads.length; i++) {
      if (load >= loads[i] && load <= loads[i + 1]) {
        double share = (load - loads[i]) / (loads[i + 1] - loads[i]);
        return (1 - share) * values[i] + share * values[i + 1];
      }
    }
    return loads.length == 1 && load == loads[0] ? values[0] : Double.NaN;
  }
}
