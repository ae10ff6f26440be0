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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every model of the catalog on every accelerator for Google's use cases: finite or declined. */
class EstimateSweepTest {
  private static final Catalog CATALOG = CatalogFile.open(ShippedCatalog.iq().catalog());
  private static final Estimator ESTIMATOR = Estimators.of(CATALOG, null);
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
      switch (ESTIMATOR.at(asked, List.of(1.0, 64.0))) {
        case Outcome.Declined declined ->
            assertThat(declined.reason()).as(words(asked)).isNotBlank();
        case Outcome.Estimated estimated -> {
          answered++;
          estimated.estimates().forEach(one -> isSound(asked, one));
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

  private static String words(Asked asked) {
    return asked.model().id() + " on " + asked.accelerators() + " x " + asked.accelerator().id()
        + ", " + asked.input() + "/" + asked.output();
  }
}
