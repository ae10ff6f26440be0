package iq.advisor;

import static iq.advisor.Asking.ANYTHING;
import static iq.advisor.Given.H100;
import static iq.advisor.Given.benchmark;
import static iq.advisor.Given.p50;
import static iq.advisor.Given.point;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reason why a benchmark is not among the profiles. */
class DroppedTest {
  private static List<String> ids(Answer answer) {
    return answer.profiles().stream().map(Profile::id).toList();
  }

  private static Reason reason(Answer answer, String id) {
    return answer.dropped().stream()
        .filter(d -> d.benchmark().id().equals(id))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  /** What it can do is its best, wherever that is. */
  @Test
  void onAnyCloudTheReasonNamesTheLowestCost() {
    Rents rents = Rents.fixtureF();
    for (String cloud : List.of("aws", "azure", "nebius")) {
      rents.machineOf(cloud, cloud + "-1", H100, 1);
    }
    rents.priceOf("aws", "us-east-1", "aws-1", 9.0).priceOf("azure", "eastus", "azure-1", 3.0);
    Answer answer = rents.answer(ANYTHING.where("any", null).costs(0.1, null), benchmark("B"));

    assertThat(reason(answer, "B"))
        .isInstanceOfSatisfying(
            Reason.TooExpensive.class, r -> assertThat(r.cost().usdPerHour()).isEqualTo(2.0));
  }

  @Test
  void anAcceleratorThatTheCloudDoesNotRentIsDroppedWithWhoDoes() {
    Rents rents = Rents.fixtureF().machineOf("aws", "p5", "amd-mi300x", 8);
    Given elsewhere = benchmark("M").on("amd-mi300x", 8);
    Given nowhere = benchmark("N").on("example-npu", 1);
    Answer answer = rents.answer(ANYTHING, elsewhere, nowhere);

    assertThat(answer.profiles()).isEmpty();
    assertThat(reason(answer, "M")).isEqualTo(new Reason.NotRented("gcp", Set.of("aws")));
    assertThat(reason(answer, "N")).isEqualTo(new Reason.NotRented("gcp", Set.of()));
    assertThat(ids(rents.answer(ANYTHING.where("any", null), elsewhere, nowhere)))
        .containsExactly("M");
  }

  @Test
  void aTargetedLatencyThatIsNotMeasuredDropsWithThatReason() {
    Given noItl = benchmark("B").points(point(1, 100, 20, 50, NaN), point(2, 150, 30, 60, NaN));
    Answer answer =
        Rents.fixtureF().answer(ANYTHING.targets(new Targets(null, 50.0, null)), noItl);

    assertThat(reason(answer, "B")).isEqualTo(new Reason.NotMeasured(Quantity.ITL, null));
    assertThat(ids(Rents.fixtureF().answer(ANYTHING, noItl))).containsExactly("B");
  }

  @Test
  void withoutInputTokensThereIsNoCostAndACostTargetSaysWhy() {
    Given unknown =
        benchmark("B")
            .tokens(NaN, NaN)
            .points(point(1, 100, NaN, p50(20), p50(50), p50(19)));

    Answer answer = Rents.fixtureF().answer(ANYTHING.costs(1.0, null), unknown);

    assertThat(reason(answer, "B"))
        .isEqualTo(new Reason.NotMeasured(Quantity.INPUT_TOKENS_PER_SECOND, null));
    assertThat(Rents.fixtureF().answer(ANYTHING, unknown).profiles())
        .singleElement()
        .matches(p -> p.cost() == null && p.price() != null);
  }
}
