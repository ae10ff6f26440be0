package iq.advisor;

import static iq.advisor.Asking.ANYTHING;
import static iq.advisor.Given.L4;
import static iq.advisor.Given.benchmark;
import static iq.advisor.Given.point;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.advisor.curve.Outcome;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import iq.catalog.PricingModel;
import iq.catalog.Statistic;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Fixture F, by hand. */
class AdvisorTest {
  private static final Given ON_H100 =
      benchmark("P-H100")
          .points(
              point(2, 250, 20, 60, 19),
              point(8, 1000, 30, 90, 28),
              point(14, 1750, 45, 150, 42),
              point(16, 2000, 67, 300, 60),
              point(17, 2050, 140, 9000, 70));
  private static final Given ON_L4 =
      benchmark("P-L4")
          .on(L4, 4)
          .points(
              point(0.1, 11, 90, 300, 88),
              point(1, 128, 110, 450, 107),
              point(1.8, 230, 200, 900, 194),
              point(3.3, 425, 1085, 9500, 1018));
  private static final Given ON_A100 =
      benchmark("P-A100").on("nvidia-tesla-a100", 2).points(point(9.7, 1243, 70, 280, 65));
  private static final Given COSTS_2_3 =
      benchmark("C2300").on("nvidia-a100-80gb", 1).points(point(6.25, 800, 40, 200, 39));

  private static Answer answer(Asking asking) {
    return Rents.fixtureF().answer(asking, ON_A100, ON_L4, ON_H100);
  }

  private static List<String> ids(Answer answer) {
    return answer.profiles().stream().map(Profile::id).toList();
  }

  private static Profile profile(Answer answer, String id) {
    return answer.profiles().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static Reason reason(Answer answer, String id) {
    return answer.dropped().stream()
        .filter(d -> d.benchmark().id().equals(id))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  private static void costs(Profile profile, double perOutput, double perInput) {
    Cost cost = Objects.requireNonNull(profile.cost());
    assertThat(cost.perMillionOutputTokens()).isCloseTo(perOutput, within(0.0005));
    assertThat(cost.perMillionInputTokens()).isCloseTo(perInput, within(0.0005));
  }

  @Test
  void withoutTargetsIsEachAtItsInflectionTheCheapestFirst() {
    Answer answer = answer(ANYTHING);

    assertThat(ids(answer)).containsExactly("P-H100", "P-L4", "P-A100");
    costs(profile(answer, "P-H100"), 0.222, 0.056);
    costs(profile(answer, "P-L4"), 0.418, 0.105);
    assertThat(profile(answer, "P-H100").operatingPoint().point().ttft()).isEqualTo(300);
    assertThat(profile(answer, "P-L4").operatingPoint().point().ntpot()).isEqualTo(1085);
    assertThat(profile(answer, "P-H100").machineType()).isEqualTo("a3-highgpu-1g");
    assertThat(answer.dropped()).isEmpty();
  }

  @Test
  void aMachineTypeWithoutAPriceStaysWithoutACost() {
    Profile profile = profile(answer(ANYTHING), "P-A100");

    assertThat(profile.price()).isNull();
    assertThat(profile.cost()).isNull();
    assertThat(profile.machineType()).isEqualTo("a2-highgpu-2g");
  }

  @Test
  void thePricingModelAndTheRatioChangeTheCosts() {
    Answer onDemand = answer(ANYTHING.pricing(PricingModel.ON_DEMAND, false));
    costs(profile(onDemand, "P-H100"), 1.222, 0.306);
    costs(profile(answer(ANYTHING.ratio(1)), "P-H100"), 0.139, 0.139);
    Answer committed = answer(ANYTHING.pricing(PricingModel.ONE_YEAR_CUD, true));
    assertThat(committed.profiles()).hasSize(3).allMatch(p -> p.cost() == null);
  }

  @Test
  void aTargetChoosesThePointAndDropsWhatMissesIt() {
    Answer answer = answer(ANYTHING.targets(new Targets(null, null, 50.0)));

    assertThat(ids(answer)).containsExactly("P-H100");
    assertThat(profile(answer, "P-H100").operatingPoint().point().outputTokensPerSecond())
        .isBetween(1750.0, 1820.0);
    assertThat(profile(answer, "P-H100").operatingPoint().point().ntpot())
        .isLessThanOrEqualTo(50);
    assertThat(reason(answer, "P-L4"))
        .isEqualTo(
            new Reason.TargetMissed(
                new Targets(null, null, 50.0), new Outcome.Missed(NaN, NaN, 90)));
  }

  @Test
  void aTargetThatNothingMeetsNamesWhatIsAchievable() {
    Answer answer = answer(ANYTHING.targets(new Targets(null, null, 10.0)));

    assertThat(answer.profiles()).isEmpty();
    assertThat(answer.droppedFor(Reason.TargetMissed.class))
        .extracting(d -> ((Reason.TargetMissed) d.reason()).achievable().ntpotMillis())
        .containsExactlyInAnyOrder(20.0, 90.0, 70.0);
  }

  @Test
  void anItlTargetAloneIsKept() {
    Answer answer = answer(ANYTHING.targets(new Targets(null, 42.0, null)));

    assertThat(ids(answer)).containsExactly("P-H100");
    assertThat(profile(answer, "P-H100").operatingPoint().point().outputTokensPerSecond())
        .isEqualTo(1750);
  }

  @Test
  void aCostTargetKeepsWhatCostsNoMore() {
    Answer answer = answer(ANYTHING.costs(0.3, null));

    assertThat(ids(answer)).containsExactly("P-H100");
    assertThat(reason(answer, "P-A100")).isEqualTo(new Reason.NoPrice("gcp"));
    assertThat(reason(answer, "P-L4"))
        .isInstanceOfSatisfying(
            Reason.TooExpensive.class,
            r -> assertThat(r.cost().perMillionOutputTokens()).isCloseTo(0.418, within(0.001)));
    assertThat(ids(answer(ANYTHING.costs(null, 0.06)))).containsExactly("P-H100");
    assertThat(ids(Rents.fixtureF().answer(ANYTHING.costs(2.3, null), COSTS_2_3))).hasSize(1);
    assertThat(ids(Rents.fixtureF().answer(ANYTHING.costs(2.299, null), COSTS_2_3))).isEmpty();
  }

  @Test
  void aPercentileIsNeverReplaced() {
    Asking p99 = ANYTHING.percentile(Statistic.P99);
    Answer answer = answer(p99.targets(new Targets(300.0, null, null)));

    assertThat(answer.profiles()).isEmpty();
    assertThat(reason(answer, "P-H100"))
        .isEqualTo(new Reason.NotMeasured(Quantity.TTFT, Statistic.P99));
    assertThat(answer(p99).profiles())
        .allMatch(p -> Double.isNaN(p.operatingPoint().point().ttft()));
  }
}
