package iq.advisor.estimate;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Estimates over load. They are computed at some loads and joined by straight lines on logarithmic
 * axes; latencies never fall with load, and nothing is faster than the hardware allows.
 */
final class EstimatedCurve {
  private static final double MILLI = 1e3;

  private final Core core;
  private final Setup setup;
  private final Asked asked;
  private final Intervals intervals;
  private final Confidence confidence;
  private final NavigableMap<Double, Node> nodes = new TreeMap<>();

  /**
   * @param traits of the setup, whatever the demand
   * @param own the measured curve of which it is an estimate; empty for none
   * @param trust in that, from 0 to 1
   * @param lesson what all rows say
   */
  EstimatedCurve(
      Core core,
      Setup setup,
      Asked asked,
      Traits traits,
      List<Row> own,
      double trust,
      Function<Traits, Said> lesson,
      Company company,
      Intervals intervals,
      Confidence confidence,
      List<Double> loads) {
    this.core = core;
    this.setup = setup;
    this.asked = asked;
    this.intervals = intervals;
    this.confidence = confidence;
    OwnCurve measured =
        new OwnCurve(own, demand -> expected(demand, traits, lesson, company).said(), trust);
    double step = Double.NEGATIVE_INFINITY;
    double first = Double.NEGATIVE_INFINITY;
    for (double load : loads) {
      Demand demand = asked.demand(load);
      Node expected = expected(demand, traits, lesson, company);
      Said said = expected.said().plus(measured.at(load));
      step = Math.max(step, said.step());
      first = Math.max(first, said.first());
      nodes.put(Math.log(load), new Node(step, first, expected.spread()));
    }
  }

  /** Without the measured curve itself. */
  private Node expected(
      Demand demand, Traits traits, Function<Traits, Said> lesson, Company company) {
    Core.Reading reading = core.at(setup, demand);
    Traits there = traits.under(setup, demand);
    Company.Verdict verdict = company.on(there);
    Said more = lesson.apply(there).plus(verdict.news());
    return new Node(
        Math.log(reading.step()) + more.step(),
        Math.log(reading.first()) + more.first(),
        Math.sqrt(verdict.left() + Likeness.NOISE));
  }

  /** Root of the variance that the rows do not explain. */
  double spread(double concurrency) {
    return node(concurrency).spread();
  }

  Estimate at(double concurrency) {
    Demand demand = asked.demand(concurrency);
    Core.Reading reading = core.at(setup, demand);
    Node node = node(concurrency);
    Differing differing = Differing.of(core, setup, demand);
    double fastest = setup.speculative() ? 0 : reading.work().shortestStep();
    Range step =
        Range.of(Math.exp(node.step()), half(Output.ITL, node.spread(), differing.step())).atLeast(fastest);
    Range first =
        Range.of(Math.exp(node.first()), half(Output.TTFT, node.spread(), differing.first()))
            .atLeast(reading.work().prefill());
    double throughput = Row.throughput(demand, step.value(), first.value());
    double most =
        Math.min(Row.throughput(demand, fastest, reading.work().prefill()), byArithmetic(reading));
    Range tokens =
        Range.of(throughput, half(Output.THROUGHPUT, node.spread(), node.changed(differing, demand)))
            .atMost(most);
    return new Estimate(
        concurrency,
        tokens,
        step.times(MILLI),
        first.times(MILLI),
        tokens.dividing(concurrency * MILLI),
        Math.min(1, reading.batch() / Core.capacity(setup, demand)));
  }

  /** Tokens a second at the peak of all copies: more requests than memory holds do not add to it. */
  private double byArithmetic(Core.Reading reading) {
    return setup.speculative()
        ? Double.POSITIVE_INFINITY
        : setup.layout().copies() * reading.batch() / reading.work().compute();
  }

  private double half(Output output, double spread, double changed) {
    return Differing.widened(intervals.half(output, confidence, spread), changed);
  }

  /** Half the interval of the throughput's logarithm at a load, were the spread there this one. */
  double half(double concurrency, double spread) {
    Demand demand = asked.demand(concurrency);
    Differing differing = Differing.of(core, setup, demand);
    return half(Output.THROUGHPUT, spread, node(concurrency).changed(differing, demand));
  }

  private Node node(double concurrency) {
    double place = Math.log(concurrency);
    var below = nodes.floorEntry(place);
    var above = nodes.ceilingEntry(place);
    if (below == null || above == null) {
      throw new IllegalArgumentException(concurrency + " is outside the computed loads");
    }
    double gap = above.getKey() - below.getKey();
    double share = gap == 0 ? 0 : (place - below.getKey()) / gap;
    return below.getValue().towards(above.getValue(), share);
  }

  /** Logarithms of seconds, and the spread. */
  private record Node(double step, double first, double spread) {
    Said said() {
      return new Said(step, first);
    }

    /** What differing lengths change of the throughput. */
    double changed(Differing differing, Demand demand) {
      return differing.throughput(demand, Math.exp(step), Math.exp(first));
    }

    Node towards(Node other, double share) {
      return new Node(
          step + share * (other.step - step),
          first + share * (other.first - first),
          spread + share * (other.spread - spread));
    }
  }
}
