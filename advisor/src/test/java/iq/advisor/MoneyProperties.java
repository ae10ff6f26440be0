package iq.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.advisor.curve.CurvePoint;
import iq.catalog.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Laws of what profiles cost. */
class MoneyProperties {
  private static final double ROUNDING = 1e-9;

  @Property
  void aHigherPriceNeverLowersACost(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll @IntRange(max = 9) int which,
      @ForAll @DoubleRange(min = 1, max = 5) double factor) {
    List<Price> raised = new ArrayList<>(world.prices());
    if (which < raised.size()) {
      raised.set(which, raised(raised.get(which), factor));
    }
    Answer before = world.answer(asking);
    Answer after = world.priced(raised).answer(asking);

    assertThat(World.keys(before)).containsAll(World.keys(after));
    for (Profile profile : after.profiles()) {
      Profile same = Objects.requireNonNull(World.find(before, profile));
      assertThat(profile.operatingPoint()).isEqualTo(same.operatingPoint());
      assertThat(profile.cost() == null).isEqualTo(same.cost() == null);
      assertThat(output(profile)).isGreaterThanOrEqualTo(output(same) * (1 - ROUNDING));
      assertThat(input(profile)).isGreaterThanOrEqualTo(input(same) * (1 - ROUNDING));
    }
    if (asking.made().costTargets().none()) {
      assertThat(World.keys(after)).containsExactlyInAnyOrderElementsOf(World.keys(before));
    }
  }

  private static Price raised(Price p, double factor) {
    return new Price(
        p.cloud(), p.region(), p.machineType(), times(p.onDemand(), factor),
        times(p.spot(), factor), times(p.oneYearCud(), factor), times(p.threeYearsCud(), factor),
        p.asOf(), p.source());
  }

  private static @Nullable Double times(@Nullable Double usd, double factor) {
    return usd == null ? null : usd * factor;
  }

  private static double output(Profile profile) {
    return profile.cost() == null ? 0 : profile.cost().perMillionOutputTokens();
  }

  private static double input(Profile profile) {
    return profile.cost() == null ? 0 : profile.cost().perMillionInputTokens();
  }

  @Property
  void theCostIsTheFormulasOfWhatTheProfileShows(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    double ratio = asking.made().ratio();
    for (Profile profile : world.answer(asking).profiles()) {
      Cost cost = profile.cost();
      if (cost == null) {
        continue;
      }
      CurvePoint point = profile.operatingPoint().point();
      double perSecond =
          Objects.requireNonNull(profile.price()).usdPerHour()
              * Objects.requireNonNull(profile.offer()).machines()
              / 3600;
      double perToken =
          perSecond / (point.inputTokensPerSecond() / ratio + point.outputTokensPerSecond());
      assertThat(cost.perMillionOutputTokens())
          .isPositive()
          .isCloseTo(perToken * 1e6, within(perToken * 1e6 * ROUNDING));
      assertThat(cost.perMillionInputTokens() * ratio)
          .isCloseTo(perToken * 1e6, within(perToken * 1e6 * ROUNDING));
    }
  }

  /** It moves cost from prompts to answers, and nothing but cost. */
  @Property
  void aHigherRatioNeverLowersTheOutputsCostNorRaisesTheInputs(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll @DoubleRange(min = 1, max = 20) double factor) {
    Asking free = asking.costs(null, null);
    Answer low = world.answer(free);
    Answer high = world.answer(free.ratio(asking.made().ratio() * factor));

    assertThat(World.keys(high)).containsExactlyInAnyOrderElementsOf(World.keys(low));
    for (Profile profile : high.profiles()) {
      Profile same = Objects.requireNonNull(World.find(low, profile));
      assertThat(profile.operatingPoint()).isEqualTo(same.operatingPoint());
      assertThat(profile.offer()).isEqualTo(same.offer());
      assertThat(profile.price()).isEqualTo(same.price());
      assertThat(output(profile)).isGreaterThanOrEqualTo(output(same) * (1 - ROUNDING));
      assertThat(input(profile)).isLessThanOrEqualTo(input(same) * (1 + ROUNDING));
    }
  }
}
