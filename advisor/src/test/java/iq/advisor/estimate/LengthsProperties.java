package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The moments of requests' lengths, against sums over the requests and their steps. */
class LengthsProperties {
  /** One request, in tokens. */
  record Request(int input, int output) {
    /** Context of all its steps together, a step halfway through its token. */
    double contexts() {
      double sum = 0;
      for (int step = 0; step < output; step++) {
        sum += input + step + 0.5;
      }
      return sum;
    }
  }

  @Provide
  Arbitrary<List<Request>> requests() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20_000), Arbitraries.integers().between(1, 500))
        .as(Request::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static double mean(List<Request> requests, ToDoubleFunction<Request> of) {
    return requests.stream().mapToDouble(of).average().orElseThrow();
  }

  private static Lengths lengths(List<Request> requests) {
    double input = mean(requests, Request::input);
    double output = mean(requests, Request::output);
    return new Lengths(
        input,
        output,
        Math.sqrt(mean(requests, one -> Math.pow(one.input() - input, 2))),
        Math.sqrt(mean(requests, one -> Math.pow(one.output() - output, 2))),
        mean(requests, one -> (one.input() - input) * (one.output() - output)),
        null);
  }

  @Property
  void theContextIsThatOfTheMeanStep(@ForAll("requests") List<Request> requests) {
    double steps = mean(requests, Request::output);

    assertThat(lengths(requests).context())
        .isCloseTo(mean(requests, Request::contexts) / steps, withinPercentage(1e-6));
  }

  @Property
  void whatIsKeptAtTheEndIsThatOfWhoIsInFlightAtAStep(@ForAll("requests") List<Request> requests) {
    double kept =
        mean(requests, one -> (double) one.output() * (one.input() + one.output()))
            / mean(requests, Request::output);

    assertThat(lengths(requests).atEnd()).isCloseTo(kept, withinPercentage(1e-6));
  }

  @Property
  void attentionIsThatOfTheMeanSquare(@ForAll("requests") List<Request> requests) {
    assertThat(lengths(requests).inputSquared())
        .isCloseTo(
            mean(requests, one -> (double) one.input() * one.input()), withinPercentage(1e-6));
  }

  /** To the last bit: answers at means stay what they were. */
  @Property
  void ofRequestsAsLongTheyAreThoseOfTheMeans(
      @ForAll @DoubleRange(min = 1, max = 1e7) double input,
      @ForAll @DoubleRange(min = 1, max = 1e7) double output) {
    Lengths alike = Lengths.of(input, output);

    assertThat(alike.differ()).isFalse();
    assertThat(alike.atMeans()).isSameAs(alike);
    assertThat(alike.context()).isEqualTo(input + output / 2);
    assertThat(alike.atEnd()).isEqualTo(input + output);
    assertThat(2 * alike.inputSquared()).isEqualTo(2 * input * input);
  }

  /** Calibrations mark rows by this text. */
  @Property
  void aMeasuredDemandIsWrittenAsEver(
      @ForAll @IntRange(min = 1, max = 100_000) int input,
      @ForAll @IntRange(min = 1, max = 100_000) int output,
      @ForAll @IntRange(min = 1, max = 1024) int load) {
    assertThat(new Demand(input, output, load))
        .hasToString("Demand[input=%d.0, output=%d.0, concurrency=%d.0]", input, output, load);
    assertThat(new Demand(Lengths.of(input, output, 1, 0), load).toString())
        .contains("inputStddev=1.0");
  }
}
