package iq.advisor;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.curve.Targets;
import iq.catalog.Latency;
import iq.catalog.LoadPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** A load of no more throughput and more latency tells nothing about the loads below it. */
class OverloadProperties {

  @Property
  void overloadMovesNeitherTheInflectionNorTheProfile(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll @DoubleRange(min = 0.01, max = 1) double throughput,
      @ForAll @DoubleRange(min = 1, max = 100) double latency) {
    Asking untargeted = asking.targets(Targets.NONE);
    List<Given> overloaded = new ArrayList<>();
    for (Given given : world.benchmarks()) {
      overloaded.add(overloaded(given, throughput, latency));
    }
    Answer before = world.answer(untargeted);
    Answer after = world.with(overloaded).answer(untargeted);

    assertThat(World.keys(after)).isEqualTo(World.keys(before));
    for (Profile profile : after.profiles()) {
      Profile same = Objects.requireNonNull(World.find(before, profile));
      assertThat(profile.operatingPoint().point()).isEqualTo(same.operatingPoint().point());
      assertThat(profile.operatingPoint().basis()).isEqualTo(same.operatingPoint().basis());
      assertThat(profile.cost()).isEqualTo(same.cost());
      assertThat(Objects.requireNonNull(profile.curve().inflection()).point())
          .isEqualTo(Objects.requireNonNull(same.curve().inflection()).point());
    }
  }

  /** With a load beyond the last one that states what the last one states. */
  private static Given overloaded(Given given, double throughput, double latency) {
    double highest = 0;
    for (LoadPoint point : given.points()) {
      highest = point.load() > highest ? point.load() : highest;
    }
    List<LoadPoint> last = new ArrayList<>();
    for (LoadPoint point : given.points()) {
      if (point.load() == highest) {
        last.add(point);
      }
    }
    if (last.size() != 1) {
      return given; // no loads at all, or repeats, of which an overload point has none
    }
    LoadPoint of = last.getFirst();
    List<LoadPoint> points = new ArrayList<>(given.points());
    points.add(
        Given.point(
            highest + 1,
            of.outputTokensPerSecond() * throughput,
            NaN,
            times(of.ntpot(), latency),
            times(of.ttft(), latency),
            times(of.itl(), latency)));
    return given.points(points);
  }

  private static Latency times(Latency of, double factor) {
    return new Latency(
        of.mean() * factor, of.p50() * factor, of.p90() * factor, of.p95() * factor,
        of.p99() * factor);
  }
}
