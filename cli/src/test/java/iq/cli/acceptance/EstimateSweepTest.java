package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Estimator;
import iq.advisor.estimate.Outcome;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.UseCase;
import iq.catalog.store.CatalogFile;
import iq.cli.Estimators;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every model of the catalog on every accelerator for Google's use cases: finite or declined, slower
 * with load, never faster than the hardware. {@code make estimates-all} asks all of them.
 */
class EstimateSweepTest {
  private static final Catalog CATALOG = CatalogFile.open(ShippedCatalog.iq().catalog());
  private static final Estimator ESTIMATOR = Estimators.of(CATALOG, null);
  private static final List<Double> LOADS = List.of(1.0, 8.0, 64.0, 512.0);
  /** The least that a weight takes in any format, with nothing for its scale. */
  private static final double LEAST_BYTES = 0.5;
  private static final double ROUNDING = 1.000001;

  /** One of so many questions is asked: all of them take minutes. */
  private static final int SAMPLE = Integer.getInteger("iq.estimate.sample", 149);

  @AfterAll
  static void close() {
    CATALOG.close();
  }

  private static List<Asked> questions() {
    List<UseCase> useCases = CATALOG.useCases().subList(0, 7);
    List<Asked> all = new ArrayList<>();
    for (Model model : CATALOG.content().models()) {
      for (Accelerator accelerator : CATALOG.accelerators()) {
        for (UseCase useCase : useCases) {
          Asked one =
              new Asked(
                  model, accelerator, 1, Parallelism.NOT_STATED, null, "vllm", null,
                  useCase.inputTokens(), useCase.outputTokens());
          all.add(one.onFewest());
        }
      }
    }
    return all;
  }

  @Test
  void isFiniteOrDeclinedWithAReason() {
    List<Asked> questions = questions();
    int answered = 0;
    for (int i = 0; i < questions.size(); i += SAMPLE) {
      Asked asked = questions.get(i);
      switch (ESTIMATOR.at(asked, LOADS)) {
        case Outcome.Declined declined ->
            assertThat(declined.reason()).as(words(asked)).isNotBlank();
        case Outcome.Estimated estimated -> {
          answered++;
          estimated.estimates().forEach(one -> isSound(asked, one));
          estimated.estimates().forEach(one -> isBelowTheRoofline(asked, one));
          neverFall(asked, estimated.estimates());
        }
      }
    }
    assertThat(answered).isGreaterThan(questions.size() / SAMPLE / 3);
  }

  private static void isSound(Asked asked, Estimate one) {
    assertThat(List.of(one.throughput(), one.ttft(), one.itl(), one.ntpot()))
        .as(words(asked))
        .allSatisfy(
            range -> {
              assertThat(range.low()).isPositive();
              assertThat(range.value()).isBetween(range.low(), range.high());
              assertThat(range.high()).isFinite();
            });
  }

  private static void neverFall(Asked asked, List<Estimate> estimates) {
    for (int i = 1; i < estimates.size(); i++) {
      assertThat(estimates.get(i).itl().value())
          .as(words(asked))
          .isGreaterThanOrEqualTo(estimates.get(i - 1).itl().value());
      assertThat(estimates.get(i).ttft().value())
          .as(words(asked))
          .isGreaterThanOrEqualTo(estimates.get(i - 1).ttft().value());
    }
  }

  /**
   * Computed from published facts alone: two operations for each active weight and token at the
   * accelerator's highest rate, and every active weight read once for each step of each copy.
   */
  private static void isBelowTheRoofline(Asked asked, Estimate one) {
    double active = 1e9 * active(asked.model());
    double peak = asked.accelerators() * 1e12 * highest(asked.accelerator());
    double bandwidth =
        asked.accelerators() * 1e9 * or(asked.accelerator().memoryBandwidthGbPerSecond());
    double byArithmetic = peak / (2 * active);
    double byMemory = one.concurrency() * bandwidth / (active * LEAST_BYTES);
    assertThat(one.throughput().high())
        .as(words(asked) + " at " + one.concurrency())
        .isLessThanOrEqualTo(ROUNDING * byArithmetic)
        .isLessThanOrEqualTo(ROUNDING * byMemory);
  }

  private static double active(Model model) {
    Double active = model.activeParametersBillion();
    return active == null ? or(model.parametersBillion()) : active;
  }

  private static double highest(Accelerator accelerator) {
    return Math.max(
        or(accelerator.bf16Tflops()), Math.max(or(accelerator.fp8Tflops()), or(accelerator.fp4Tflops())));
  }

  private static double or(@Nullable Double fact) {
    return fact == null ? 0 : fact;
  }

  private static String words(Asked asked) {
    return asked.model().id() + " on " + asked.accelerators() + " x " + asked.accelerator().id()
        + ", " + asked.input() + "/" + asked.output();
  }
}
