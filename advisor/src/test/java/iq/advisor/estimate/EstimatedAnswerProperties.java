package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.Advisor;
import iq.advisor.Answer;
import iq.advisor.CostTargets;
import iq.advisor.Estimation;
import iq.advisor.Include;
import iq.advisor.Market;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.curve.Basis;
import iq.advisor.curve.Targets;
import iq.catalog.Accelerator;
import iq.catalog.CurveKind;
import iq.catalog.MachineType;
import iq.catalog.Price;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of answers by estimates: targets are kept and costs ranked at the safe ends. */
class EstimatedAnswerProperties {
  private static final Map<Confidence, List<EstimatedBenchmark>> ESTIMATES = estimates();
  private static final Market MARKET = market();

  private static Map<Confidence, List<EstimatedBenchmark>> estimates() {
    Estimator estimator = new Estimator(Labs.unfitted(), Labs.ROWS);
    Map<Confidence, List<EstimatedBenchmark>> all = new EnumMap<>(Confidence.class);
    for (Confidence confidence : Confidence.values()) {
      EstimatedBenchmarks made = new EstimatedBenchmarks(estimator, confidence);
      List<EstimatedBenchmark> some = new ArrayList<>();
      for (Accelerator accelerator : Facts.ACCELERATORS) {
        Deployments.of(Facts.GEMMA_27B, accelerator, null, null, 3000, 400)
            .forEach(one -> some.add(made.of(one)));
      }
      all.put(confidence, some);
    }
    return all;
  }

  /** Machines of eight, each dearer than the one before. */
  private static Market market() {
    List<MachineType> machines = new ArrayList<>();
    List<Price> prices = new ArrayList<>();
    for (Accelerator accelerator : Facts.ACCELERATORS) {
      String name = "m-" + accelerator.id();
      machines.add(new MachineType("gcp", name, accelerator.id(), 8, null, null, null));
      prices.add(
          new Price(
              "gcp", "here", name, null, 10.0 + 7 * machines.size(), null, null, "2026-01-15",
              "invented"));
    }
    return new Market(machines, prices);
  }

  private static Answer answer(Targets targets, CostTargets costs, Confidence confidence) {
    Question question =
        new Question(
            Facts.GEMMA_27B.id(), null, null, null, null, null, null, 3000, 400, CurveKind.ONLINE,
            targets, costs, null, false, Question.DEFAULT_RATIO, "gcp", null, null,
            Include.ESTIMATED, confidence);
    return new Advisor(MARKET, List.of())
        .answer(question, Objects.requireNonNull(ESTIMATES.get(confidence)), List.of());
  }

  private static List<String> ids(Answer answer) {
    return answer.profiles().stream().map(Profile::id).toList();
  }

  @Property(tries = 60)
  void moreConfidenceNeverLetsMorePassALatency(
      @ForAll @DoubleRange(min = 50, max = 5000) double ttft,
      @ForAll @DoubleRange(min = 2, max = 200) double itl,
      @ForAll Confidence one,
      @ForAll Confidence other) {
    Targets targets = new Targets(ttft, itl, null);
    List<String> surer = ids(answer(targets, CostTargets.NONE, one.compareTo(other) > 0 ? one : other));
    List<String> less = ids(answer(targets, CostTargets.NONE, one.compareTo(other) > 0 ? other : one));

    assertThat(less).containsAll(surer);
  }

  @Property(tries = 60)
  void moreConfidenceNeverLetsMorePassACost(
      @ForAll @DoubleRange(min = 0.01, max = 10) double usd,
      @ForAll Confidence one,
      @ForAll Confidence other) {
    CostTargets costs = new CostTargets(usd, null);
    List<String> surer = ids(answer(Targets.NONE, costs, one.compareTo(other) > 0 ? one : other));
    List<String> less = ids(answer(Targets.NONE, costs, one.compareTo(other) > 0 ? other : one));

    assertThat(less).containsAll(surer);
  }

  @Property(tries = 60)
  void targetsAreKeptAtTheUpperEnds(
      @ForAll @DoubleRange(min = 50, max = 5000) double ttft,
      @ForAll @DoubleRange(min = 2, max = 200) double itl,
      @ForAll Confidence confidence) {
    Answer answer = answer(new Targets(ttft, itl, null), CostTargets.NONE, confidence);

    assertThat(answer.profiles())
        .allSatisfy(
            profile -> {
              Estimation estimation = Objects.requireNonNull(profile.estimation());
              assertThat(profile.operatingPoint().basis()).isEqualTo(Basis.ESTIMATED);
              assertThat(estimation.figures().ttft().high()).isLessThanOrEqualTo(ttft * (1 + 1e-9));
              assertThat(estimation.figures().itl().high()).isLessThanOrEqualTo(itl * (1 + 1e-9));
            });
  }

  @Property(tries = 60)
  void costsHaveAnIntervalAroundThemAndAreRankedByItsUpperEnd(
      @ForAll @DoubleRange(min = 50, max = 5000) double ttft, @ForAll Confidence confidence) {
    Answer answer = answer(new Targets(ttft, null, null), CostTargets.NONE, confidence);
    double before = 0;
    for (Profile profile : answer.profiles()) {
      Range cost = Objects.requireNonNull(Objects.requireNonNull(profile.estimation()).cost());
      double shown = Objects.requireNonNull(profile.cost()).perMillionOutputTokens();
      assertThat(cost.value()).isEqualTo(shown);
      assertThat(cost.value()).isBetween(cost.low(), cost.high());
      assertThat(cost.high()).isGreaterThanOrEqualTo(before);
      before = cost.high();
    }
  }

  @Property(tries = 20)
  void everyEstimateAnswersOrHasAReason(
      @ForAll @DoubleRange(min = 20, max = 5000) double ttft, @ForAll Confidence confidence) {
    Answer answer = answer(new Targets(ttft, null, null), CostTargets.NONE, confidence);

    assertThat(answer.profiles().size() + answer.dropped().size())
        .isEqualTo(Objects.requireNonNull(ESTIMATES.get(confidence)).size());
  }
}
