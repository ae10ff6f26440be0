package iq.answers.report;

import iq.advisor.curve.LittlesLaw;
import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import org.jspecify.annotations.Nullable;

/** Whether a benchmark's closed-loop points hold Little's law; a doubt to show, not to act on. */
public final class LittlesLawCheck {
  private LittlesLawCheck() {}

  /** {@code 2 of 5 points miss it by more than 25 %}; null when all hold it or none can tell. */
  public static @Nullable String fault(Benchmark benchmark) {
    int told = 0;
    int missing = 0;
    for (LoadPoint point : benchmark.points()) {
      LittlesLaw law = LittlesLaw.of(benchmark, point);
      if (law != null) {
        told++;
        missing += law.holds() ? 0 : 1;
      }
    }
    return missing == 0 ? null : missing + " of " + told + " points miss it by more than 25 %";
  }
}
