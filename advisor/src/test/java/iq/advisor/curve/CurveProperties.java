package iq.advisor.curve;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.LoadPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Laws that hold for every curve, also for ones that no server would give. */
class CurveProperties {
  private static final double ROUNDING = 1e-6;
  private static final int GRID = 64;

  private static Curve curve(List<LoadPoint> points) {
    return Points.curve(points.toArray(LoadPoint[]::new));
  }

  private static double throughput(Outcome outcome) {
    return outcome instanceof Outcome.Reached(OperatingPoint answer)
        ? answer.point().outputTokensPerSecond()
        : 0;
  }

  @Property
  void aTighterTargetNeverGivesMore(
      @ForAll("curves") List<LoadPoint> points,
      @ForAll("targets") Targets loose,
      @ForAll("targets") Targets other) {
    Curve curve = curve(points);

    double more = throughput(curve.operatingPoint(loose));
    double less = throughput(curve.operatingPoint(both(loose, other)));

    assertThat(less).isLessThanOrEqualTo(more * (1 + ROUNDING));
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

  @Property
  void theOperatingPointKeepsItsTargetsInsideTheMeasuredRange(
      @ForAll("curves") List<LoadPoint> points, @ForAll("targets") Targets targets) {
    Curve curve = curve(points);
    if (curve.operatingPoint(targets) instanceof Outcome.Reached(OperatingPoint answer)) {
      assertThat(targets.keptAt(answer.point())).isTrue();
      if (answer.basis() == Basis.MEASURED) {
        assertThat(curve.points()).contains(answer.point());
      } else {
        Interpolation range = curve.interpolation(Quantity.OUTPUT_TOKENS_PER_SECOND);
        assertThat(answer.point().load()).isBetween(range.first(), range.last());
      }
    }
  }

  @Property
  void noOtherLoadThatKeepsTheTargetsGivesMore(
      @ForAll("curves") List<LoadPoint> points, @ForAll("targets") Targets targets) {
    Curve curve = curve(points);
    double best = throughput(curve.operatingPoint(targets));
    Sheet sheet = new Sheet(curve.points().toArray(CurvePoint[]::new));
    Interpolation throughput = sheet.of(Quantity.OUTPUT_TOKENS_PER_SECOND);
    for (int i = 0; throughput.size() > 0 && i <= GRID; i++) {
      double share = (double) i / GRID;
      double load = (1 - share) * throughput.first() + share * throughput.last();
      CurvePoint point = sheet.at(load, targets, false, false).point();
      if (targets.keptAt(point)) {
        assertThat(point.outputTokensPerSecond()).isLessThanOrEqualTo(best * (1 + ROUNDING));
      }
    }
  }

  @Property
  void aMissNamesAValueThatCanBeReached(
      @ForAll("curves") List<LoadPoint> points, @ForAll("oneTarget") Targets targets) {
    Curve curve = curve(points);
    if (curve.operatingPoint(targets)
        instanceof Outcome.Missed(double ttft, double itl, double ntpot)) {
      Targets eased = new Targets(orNull(ttft), orNull(itl), orNull(ntpot));

      assertThat(curve.operatingPoint(eased)).isInstanceOf(Outcome.Reached.class);
      assertThat(both(eased, targets)).isEqualTo(targets);
    }
  }

  private static @Nullable Double orNull(double millis) {
    return Double.isNaN(millis) ? null : millis;
  }

  @Property
  void theOrderOfThePointsChangesNothing(
      @ForAll("curves") List<LoadPoint> points,
      @ForAll("targets") Targets targets,
      @ForAll long seed) {
    List<LoadPoint> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(seed));

    Curve one = curve(points);
    Curve two = curve(shuffled);

    assertThat(two.points()).isEqualTo(one.points());
    assertThat(two.inflection()).isEqualTo(one.inflection());
    assertThat(two.operatingPoint(targets)).isEqualTo(one.operatingPoint(targets));
  }

  @Property
  void anOverloadPointNeverMovesTheInflection(
      @ForAll("measured") List<LoadPoint> points,
      @ForAll("shares") double throughputShare,
      @ForAll("shares") double latencyShare) {
    Curve curve = curve(points);
    CurvePoint last = curve.points().getLast();
    List<LoadPoint> more = new ArrayList<>(points);
    more.add(
        Points.point(
            last.load() + 1,
            last.outputTokensPerSecond() * throughputShare,
            last.ntpot() / latencyShare,
            NaN,
            NaN));

    CurvePoint before = Objects.requireNonNull(curve.inflection()).point();
    CurvePoint after = Objects.requireNonNull(curve(more).inflection()).point();

    assertThat(after).isEqualTo(before);
  }

  @Property
  void valuesLieBetweenTheNeighboursAndPassThroughThePoints(
      @ForAll("curves") List<LoadPoint> points, @ForAll("shares") double share) {
    Curve curve = curve(points);
    for (Quantity quantity : Quantity.values()) {
      Interpolation interpolation = curve.interpolation(quantity);
      List<CurvePoint> nodes =
          curve.points().stream().filter(p -> p.hasLoad() && p.has(quantity)).toList();
      for (int i = 0; i < nodes.size(); i++) {
        CurvePoint a = nodes.get(i);
        assertThat(interpolation.at(a.load())).isEqualTo(a.get(quantity));
        if (i + 1 < nodes.size()) {
          CurvePoint b = nodes.get(i + 1);
          double load = Math.min(b.load(), a.load() + share * (b.load() - a.load()));
          double value = interpolation.at(load);
          assertThat(value)
              .isBetween(
                  Math.min(a.get(quantity), b.get(quantity)),
                  Math.max(a.get(quantity), b.get(quantity)));
        }
      }
    }
  }

  @Property
  void valuesAreMonotoneBetweenTheNeighbours(@ForAll("measured") List<LoadPoint> points) {
    Curve curve = curve(points);
    List<CurvePoint> nodes = curve.points();
    for (Quantity quantity : List.of(Quantity.OUTPUT_TOKENS_PER_SECOND, Quantity.NTPOT)) {
      Interpolation interpolation = curve.interpolation(quantity);
      for (int i = 0; i + 1 < nodes.size(); i++) {
        double a = nodes.get(i).load();
        double b = nodes.get(i + 1).load();
        double sign = Math.signum(interpolation.at(b) - interpolation.at(a));
        for (int k = 0; k < GRID; k++) {
          double low = interpolation.at(a + (b - a) * k / GRID);
          double high = interpolation.at(a + (b - a) * (k + 1) / GRID);
          assertThat(sign * (high - low)).isGreaterThanOrEqualTo(-1e-9 * high);
        }
      }
    }
  }

  /** Any points: repeated loads, loads and latencies that are missing. */
  @Provide
  Arbitrary<List<LoadPoint>> curves() {
    Arbitrary<Double> loads =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 20).map(i -> (double) i),
            Arbitraries.doubles().between(0.1, 1000).ofScale(2),
            Arbitraries.just(NaN));
    return Combinators.combine(
            loads, numbers(), maybe(numbers()), maybe(numbers()), maybe(numbers()))
        .as(Points::point)
        .list()
        .ofMaxSize(9);
  }

  /** Points that all have a load, throughput and NTPOT. */
  @Provide
  Arbitrary<List<LoadPoint>> measured() {
    return Combinators.combine(Arbitraries.integers().between(1, 300), numbers(), numbers())
        .as((load, tokens, ntpot) -> Points.point(load, tokens, ntpot, NaN, NaN))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<Targets> targets() {
    return Combinators.combine(
            numbers().injectNull(0.5), numbers().injectNull(0.5), numbers().injectNull(0.5))
        .as(Targets::new)
        .filter(targets -> !targets.isEmpty());
  }

  @Provide
  Arbitrary<Targets> oneTarget() {
    Arbitrary<Double> low = Arbitraries.doubles().between(0.1, 100).ofScale(1);
    return Arbitraries.oneOf(
        low.map(millis -> new Targets(millis, null, null)),
        low.map(millis -> new Targets(null, millis, null)),
        low.map(millis -> new Targets(null, null, millis)));
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0.01, 1).ofScale(2);
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.doubles().between(0.1, 5000).ofScale(1);
  }

  private static Arbitrary<Double> maybe(Arbitrary<Double> numbers) {
    return Arbitraries.frequencyOf(
        Tuple.of(9, numbers), Tuple.of(1, Arbitraries.just(NaN)));
  }
}
