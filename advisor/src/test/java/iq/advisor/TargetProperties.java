package iq.advisor;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Targets;
import iq.catalog.LoadPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of targets: a tighter one never gives more. */
class TargetProperties {
  private static final double ROUNDING = 1e-6;

  @Property
  void aTighterLatencyNeverAddsProfilesNorThroughput(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll("targets") Targets loose,
      @ForAll("targets") Targets other) {
    Asking free = asking.costs(null, null);

    noMore(world.answer(free.targets(loose)), world.answer(free.targets(both(loose, other))));
  }

  @Property
  void aLowerCostNeverAddsProfilesAndMovesNone(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll("usd") double output,
      @ForAll("usd") double input) {
    Answer more = world.answer(asking);
    CostTargets costs = asking.made().costTargets();
    Answer less =
        world.answer(
            asking.costs(
                tighter(costs.perMillionOutputTokens(), output),
                tighter(costs.perMillionInputTokens(), input)));

    assertThat(new HashSet<>(World.shown(more))).containsAll(World.shown(less));
  }

  /**
   * Together too, where a prompt's tokens come in proportion to the answer's. Where they do not, a
   * load of less output may be the cheaper one.
   */
  @Property
  void tighterTargetsOfBothNeverAddProfilesNorThroughput(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll("targets") Targets loose,
      @ForAll("targets") Targets other,
      @ForAll("usd") double output) {
    World even = world.with(world.benchmarks().stream().map(TargetProperties::even).toList());
    Asking first = asking.targets(loose);
    CostTargets costs = first.made().costTargets();
    Asking second =
        first
            .targets(both(loose, other))
            .costs(
                tighter(costs.perMillionOutputTokens(), output), costs.perMillionInputTokens());

    noMore(even.answer(first), even.answer(second));
  }

  /** The same with the input throughput that follows from the lengths. */
  private static Given even(Given given) {
    List<LoadPoint> points = new ArrayList<>();
    for (LoadPoint p : given.points()) {
      points.add(
          Given.point(p.load(), p.outputTokensPerSecond(), NaN, p.ntpot(), p.ttft(), p.itl()));
    }
    return given.points(points);
  }

  private static void noMore(Answer loose, Answer tight) {
    assertThat(World.keys(loose)).containsAll(World.keys(tight));
    for (Profile profile : tight.profiles()) {
      Profile before = Objects.requireNonNull(World.find(loose, profile));
      assertThat(throughput(profile))
          .isLessThanOrEqualTo(throughput(before) * (1 + ROUNDING));
    }
  }

  private static double throughput(Profile profile) {
    return profile.operatingPoint().point().outputTokensPerSecond();
  }

  @Property
  void everyProfileKeepsAllTargets(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    Targets targets = asking.made().targets();
    CostTargets costs = asking.made().costTargets();
    for (Profile profile : world.answer(asking).profiles()) {
      CurvePoint point = profile.operatingPoint().point();
      kept(point.ttft(), targets.ttftMillis());
      kept(point.itl(), targets.itlMillis());
      kept(point.ntpot(), targets.ntpotMillis());
      if (!costs.none()) {
        Cost cost = Objects.requireNonNull(profile.cost());
        kept(cost.perMillionOutputTokens(), costs.perMillionOutputTokens());
        kept(cost.perMillionInputTokens(), costs.perMillionInputTokens());
      }
    }
  }

  private static void kept(double value, @Nullable Double target) {
    if (target != null) {
      assertThat(value).isLessThanOrEqualTo(target);
    }
  }

  private static Targets both(Targets a, Targets b) {
    return new Targets(
        tighter(a.ttftMillis(), b.ttftMillis()),
        tighter(a.itlMillis(), b.itlMillis()),
        tighter(a.ntpotMillis(), b.ntpotMillis()));
  }

  private static @Nullable Double tighter(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Math.min(a, b);
  }

  @Provide
  Arbitrary<Targets> targets() {
    return Askings.targets();
  }

  @Provide
  Arbitrary<Double> usd() {
    return Askings.usd();
  }
}
