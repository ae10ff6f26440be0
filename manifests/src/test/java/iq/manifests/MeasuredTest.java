package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was measured is stronger than arithmetic. */
class MeasuredTest {

  @Test
  void whatWasMeasuredIsMadeWhateverTheArithmeticSays() {
    Outcome outcome =
        Manifests.create(
            Given.request(null), Given.facts(85, Given.benchmark(Given.TP4, 4, null)));

    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    assertThat(((Outcome.Made) outcome).set().comments())
        .anyMatch(line -> line.contains("it does not fit, yet this configuration was measured"));
  }
}
