package iq.server.recommender;

import iq.api.gkerecommender.v1.MillisecondRange;
import iq.api.gkerecommender.v1.PerformanceRange;
import iq.api.gkerecommender.v1.PerformanceStats;
import iq.api.gkerecommender.v1.Profile;
import iq.api.gkerecommender.v1.TokensPerSecondRange;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The lowest and highest figures of all profiles of one response. */
final class Ranges {
  private final List<Profile> profiles;

  private Ranges(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** The ranges; what no profile has is absent. */
  static PerformanceRange of(List<Profile> profiles) {
    Ranges ranges = new Ranges(profiles);
    PerformanceRange.Builder all = PerformanceRange.newBuilder();
    var output = ranges.of(PerformanceStats::hasOutputTokensPerSecond, PerformanceStats::getOutputTokensPerSecond);
    var input = ranges.of(PerformanceStats::hasInputTokensPerSecond, PerformanceStats::getInputTokensPerSecond);
    var total = ranges.of(PerformanceStats::hasTotalTokensPerSecond, PerformanceStats::getTotalTokensPerSecond);
    var ttft = ranges.of(PerformanceStats::hasTtftMilliseconds, PerformanceStats::getTtftMilliseconds);
    var ntpot = ranges.of(PerformanceStats::hasNtpotMilliseconds, PerformanceStats::getNtpotMilliseconds);
    var itl = ranges.of(PerformanceStats::hasItlMilliseconds, PerformanceStats::getItlMilliseconds);
    if (output.getCount() > 0) {
      all.setThroughputOutputRange(tokens(output));
    }
    if (input.getCount() > 0) {
      all.setThroughputInputRange(tokens(input));
    }
    if (total.getCount() > 0) {
      all.setThroughputRange(tokens(total));
    }
    if (ttft.getCount() > 0) {
      all.setTtftRange(millis(ttft));
    }
    if (ntpot.getCount() > 0) {
      all.setNtpotRange(millis(ntpot));
    }
    if (itl.getCount() > 0) {
      all.setItlRange(millis(itl));
    }
    return all.build();
  }

  private IntSummaryStatistics of(
      Predicate<PerformanceStats> present, ToIntFunction<PerformanceStats> value) {
    IntSummaryStatistics figures = new IntSummaryStatistics();
    for (Profile profile : profiles) {
      for (PerformanceStats stats : profile.getPerformanceStatsList()) {
        if (present.test(stats)) {
          figures.accept(value.applyAsInt(stats));
        }
      }
    }
    return figures;
  }

  private static TokensPerSecondRange tokens(IntSummaryStatistics figures) {
    return TokensPerSecondRange.newBuilder()
        .setMin(figures.getMin())
        .setMax(figures.getMax())
        .build();
  }

  private static MillisecondRange millis(IntSummaryStatistics figures) {
    return MillisecondRange.newBuilder()
        .setMin(figures.getMin())
        .setMax(figures.getMax())
        .build();
  }
}
