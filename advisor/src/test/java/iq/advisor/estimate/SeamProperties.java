package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.estimate.Outcome.Estimated;
import iq.catalog.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** An estimate does not jump where what was measured ends. */
class SeamProperties {
  /** A step of a thousandth may change an estimate by so much of its logarithm. */
  private static final double SMALL = 0.03;

  private static final Estimator OTHERS = new Estimator(Labs.unfitted(), Labs.ROWS);
  private static final List<Asked> OWN =
      List.of(
          Labs.asked(Facts.GEMMA_27B, Facts.H200, 3000, 400),
          Labs.asked(Facts.LLAMA_8B, Facts.H100, 1024, 1024),
          Labs.asked(Facts.LLAMA_70B, Facts.MI300X, 8192, 100));

  private static final List<Estimator> MEASURED =
      OWN.stream()
          .map(asked -> new Estimator(Labs.unfitted(), rows(Labs.curve("own", Labs.OWN, asked, 1.4, Labs.LOADS))))
          .toList();

  private static List<Row> rows(Benchmark own) {
    List<Row> rows = new ArrayList<>(Labs.ROWS);
    rows.addAll(Labs.learnt(List.of(own)));
    return rows;
  }

  private static Estimate at(Estimator estimator, Asked asked, double load) {
    return ((Estimated) estimator.at(asked, List.of(load))).estimates().getFirst();
  }

  private static Asked longer(Asked asked, double factor) {
    return new Asked(
        asked.model(), asked.accelerator(), asked.accelerators(), asked.parallelism(),
        asked.format(), asked.server(), asked.version(), factor * asked.input(), asked.output());
  }

  private static void areClose(Estimate one, Estimate other) {
    assertThat(
            Stream.of(
                Math.log(one.throughput().value() / other.throughput().value()),
                Math.log(one.itl().value() / other.itl().value()),
                Math.log(one.ttft().value() / other.ttft().value())))
        .allSatisfy(step -> assertThat(Math.abs(step)).isLessThan(SMALL));
  }

  /** Within 2 % of the measured lengths an estimate is of the measured curve, beyond it of another. */
  @Property(tries = 20)
  void whereTheMeasuredCurveEndsNothingJumps(
      @ForAll @IntRange(max = 2) int own, @ForAll @DoubleRange(min = 1, max = 256) double load) {
    for (double end : new double[] {Math.exp(-0.02), Math.exp(0.02)}) {
      areClose(
          at(MEASURED.get(own), longer(OWN.get(own), end * 0.9995), load),
          at(MEASURED.get(own), longer(OWN.get(own), end * 1.0005), load));
    }
  }

  @Property(tries = 20)
  void overLengthsNothingJumps(
      @ForAll @IntRange(max = 2) int own,
      @ForAll @DoubleRange(min = 0.9, max = 1.1) double factor,
      @ForAll @DoubleRange(min = 1, max = 256) double load) {
    areClose(
        at(MEASURED.get(own), longer(OWN.get(own), factor), load),
        at(MEASURED.get(own), longer(OWN.get(own), factor * 1.001), load));
  }

  @Property(tries = 20)
  void overLoadNothingJumps(
      @ForAll @IntRange(max = 2) int own,
      @ForAll @DoubleRange(min = 1, max = 511) double load) {
    areClose(at(MEASURED.get(own), OWN.get(own), load), at(MEASURED.get(own), OWN.get(own), load * 1.001));
    areClose(at(OTHERS, OWN.get(own), load), at(OTHERS, OWN.get(own), load * 1.001));
  }
}
