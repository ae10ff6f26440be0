package iq.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.CurveKind;
import iq.catalog.Price;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Laws of every answer. */
class AnswerProperties {

  @Property
  void everyBenchmarkIsAProfileOrDroppedForOneReason(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    Answer answer = world.answer(asking);
    Set<String> profiles = new HashSet<>();
    answer.profiles().forEach(p -> profiles.add(p.id()));
    List<String> all = new ArrayList<>(profiles);
    answer.dropped().forEach(d -> all.add(d.benchmark().id()));

    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(world.benchmarks().stream().map(Given::id).toList());
    assertThat(World.keys(answer)).doesNotHaveDuplicates();
    assertThat(answer.question()).isEqualTo(asking.made());
  }

  @Property
  void theOrderOfWhatIsKnownChangesNothing(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking,
      @ForAll long seed) {
    Answer one = world.answer(asking);
    Answer two = world.shuffled(seed).answer(asking);

    assertThat(World.shown(two)).isEqualTo(World.shown(one));
    assertThat(dropped(two)).isEqualTo(dropped(one));
  }

  private static Set<String> dropped(Answer answer) {
    Set<String> dropped = new HashSet<>();
    answer.dropped().forEach(d -> dropped.add(d.benchmark().id() + " " + d.reason()));
    return dropped;
  }

  @Property
  void anyCloudIsAllCloudsTogether(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    Set<Object> each = new HashSet<>();
    for (String cloud : List.of("gcp", "aws", "example-cloud", "nebius")) {
      each.addAll(World.shown(world.answer(asking.where(cloud, asking.made().region()))));
    }
    Set<Object> any =
        new HashSet<>(World.shown(world.answer(asking.where("any", asking.made().region()))));

    assertThat(any).isEqualTo(each);
  }

  @Property
  void theCheapestOfEachGroupIsFirstAndWhatHasNoPriceLast(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    boolean oneWorkload = asking.made().useCase() != null;
    Set<String> seen = new HashSet<>();
    String group = "";
    double cost = 0;
    for (Profile profile : world.answer(asking).profiles()) {
      CurveKind kind = profile.benchmark().loadKind().curveKind();
      String own = kind + (oneWorkload ? "" : " " + profile.workloadLabel());
      double ownCost =
          profile.cost() == null
              ? Double.POSITIVE_INFINITY
              : profile.cost().perMillionOutputTokens();
      if (!own.equals(group)) {
        assertThat(seen.add(own)).as("group %s is in one piece", own).isTrue();
        group = own;
        cost = 0;
      }
      assertThat(ownCost).isGreaterThanOrEqualTo(cost);
      cost = ownCost;
    }
  }

  @Property
  void pricesDecideTheCostAndNothingElse(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    Asking free = asking.costs(null, null);
    Answer priced = world.answer(free);
    Answer unpriced = world.priced(List.of()).answer(free);

    assertThat(World.keys(unpriced))
        .containsExactlyInAnyOrderElementsOf(World.keys(priced));
    assertThat(dropped(unpriced)).isEqualTo(dropped(priced));
    assertThat(unpriced.profiles()).allMatch(p -> p.cost() == null && p.price() == null);
    for (Profile profile : priced.profiles()) {
      assertThat(Objects.requireNonNull(World.find(unpriced, profile)).operatingPoint())
          .isEqualTo(profile.operatingPoint());
    }
  }

  @Property
  void everyPriceIsOneOfTheMarketsAndMarkedWhereItStandsIn(
      @ForAll(supplier = Worlds.class) World world,
      @ForAll(supplier = Askings.class) Asking asking) {
    Question question = asking.made();
    for (Profile profile : world.answer(asking).profiles()) {
      PricedAt at = profile.price();
      if (at == null) {
        continue;
      }
      Price price = Objects.requireNonNull(find(world, profile, at));
      assertThat(price.usdPerHour(at.pricingModel())).isEqualTo(at.usdPerHour());
      boolean asAsked = at.pricingModel() == question.terms().pricingModel();
      assertThat(at.otherPricingModel()).isEqualTo(!asAsked);
      assertThat(asAsked || (question.pricingModel() == null && question.onDemandStandsIn()))
          .isTrue();
      if (question.region() != null) {
        assertThat(at.otherRegion()).isEqualTo(!at.region().equals(question.region()));
      }
    }
  }

  private static @Nullable Price find(World world, Profile profile, PricedAt at) {
    return world.prices().stream()
        .filter(p -> p.cloud().equals(profile.cloud()) && p.region().equals(at.region()))
        .filter(p -> p.machineType().equals(profile.machineType()))
        .findFirst()
        .orElse(null);
  }
}
