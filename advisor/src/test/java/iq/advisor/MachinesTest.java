package iq.advisor;

import static iq.advisor.Given.H100;
import static iq.advisor.Given.L4;
import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.MachineType;
import iq.catalog.PricingModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which machines a replica occupies, and how much of them it pays. */
class MachinesTest {
  private static final Terms SPOT = new Terms(PricingModel.SPOT, null, false);

  private static Offer offer(Rents rents, int count, @Nullable Integer replicas) {
    Given given = Given.benchmark("b").on(H100, count).replicas(replicas);
    return Objects.requireNonNull(rents.market().offer(given.configuration(), "gcp", SPOT));
  }

  private static void check(Offer offer, String machine, double paid, int held, int spanned) {
    assertThat(offer.machineType().name()).isEqualTo(machine);
    assertThat(offer.machines()).isEqualTo(paid);
    assertThat(offer.replicasPerMachine()).isEqualTo(held);
    assertThat(offer.machinesPerReplica()).isEqualTo(spanned);
  }

  @Test
  void aReplicaPaysItsShareOfAMachineThatHoldsSeveral() {
    Rents eight = new Rents().machine("eight", H100, 8);

    check(offer(eight, 1, null), "eight", 1.0 / 8, 8, 1);
    check(offer(eight, 2, null), "eight", 1.0 / 4, 4, 1);
    check(offer(eight, 4, null), "eight", 1.0 / 2, 2, 1);
    check(offer(eight, 8, null), "eight", 1, 1, 1);
  }

  @Test
  void acceleratorsThatNoOtherReplicaFitsOnArePaidToo() {
    check(offer(new Rents().machine("four", H100, 4), 3, null), "four", 1, 1, 1);
    check(offer(new Rents().machine("eight", H100, 8), 3, null), "eight", 1.0 / 2, 2, 1);
    check(offer(new Rents().machine("eight", H100, 8), 5, null), "eight", 1, 1, 1);
  }

  @Test
  void theSmallestMachineThatHoldsAReplicaIsTaken() {
    Rents all =
        new Rents()
            .machine("eight", H100, 8)
            .machine("two", H100, 2)
            .machine("four", H100, 4)
            .machine("one", H100, 1)
            .price("us-east5", "eight", 1.0, 0.01);

    check(offer(all, 1, null), "one", 1, 1, 1);
    check(offer(all, 2, null), "two", 1, 1, 1);
    check(offer(all, 3, null), "four", 1, 1, 1);
    check(offer(all, 8, null), "eight", 1, 1, 1);
  }

  @Test
  void aModelThatSpansMachinesPaysWholeOnesOfTheLargest() {
    Rents some = new Rents().machine("four", H100, 4).machine("eight", H100, 8);

    check(offer(some, 16, null), "eight", 2, 0, 2);
    check(offer(some, 9, null), "eight", 2, 0, 2);
    check(offer(some, 17, null), "eight", 3, 0, 3);
    check(offer(new Rents().machine("one", H100, 1), 4, null), "one", 4, 0, 4);
  }

  @Test
  void slicesOfAnAcceleratorNeverHoldAReplica() {
    Rents slices = new Rents().machine("half", H100, 0.5).machine("most", H100, 0.75);

    assertThat(slices.market().offer(Given.benchmark("b").configuration(), "gcp", SPOT)).isNull();
    assertThat(slices.market().cloudsWith(H100)).isEmpty();
    check(offer(slices.machine("one", H100, 1), 1, null), "one", 1, 1, 1);
  }

  @Test
  void replicasThatTheSourceStatesArePlacedEachByItself() {
    Rents eight = new Rents().machine("one", H100, 1).machine("eight", H100, 8);

    check(offer(eight, 8, 8), "one", 8, 1, 1);
    check(offer(eight, 8, 1), "eight", 1, 1, 1);
    check(offer(new Rents().machine("eight", H100, 8), 8, 4), "eight", 1, 4, 1);
    check(offer(new Rents().machine("eight", H100, 8), 4, 2), "eight", 0.5, 4, 1);
    check(offer(new Rents().machine("eight", H100, 8), 32, 2), "eight", 4, 0, 2);
  }

  @Test
  void replicasThatDoNotDivideTheAcceleratorsAreNotBelieved() {
    Rents eight = new Rents().machine("eight", H100, 8);

    check(offer(eight, 8, 3), "eight", 1, 1, 1);
    check(offer(eight, 8, 16), "eight", 1, 1, 1);
    check(offer(eight, 8, 0), "eight", 1, 1, 1);
    check(offer(eight, 8, -2), "eight", 1, 1, 1);
  }

  @Test
  void ofMachinesOfOneSizeTheCheapestIsTakenUnderThePricingModelAsked() {
    Rents two =
        new Rents()
            .machine("a", H100, 1)
            .machine("b", H100, 1)
            .machine("c-unpriced", H100, 1)
            .price("us-east5", "a", 10.0, 3.0)
            .price("us-east5", "b", 8.0, 4.0);
    Market market = two.market();

    assertThat(name(market, SPOT)).isEqualTo("a");
    assertThat(name(market, new Terms(PricingModel.ON_DEMAND, null, false))).isEqualTo("b");
    assertThat(name(market, new Terms(PricingModel.ONE_YEAR_CUD, null, false))).isEqualTo("a");
  }

  /** On-demand stands in where spot has no price; here one of the two has. */
  @Test
  void aMachineWithThePriceAskedForIsTakenBeforeOneWithAnother() {
    Market market =
        new Rents()
            .machine("a", H100, 1)
            .machine("b", H100, 1)
            .price("us-east5", "a", 1.0, null)
            .price("us-east5", "b", 9.0, 2.0)
            .market();

    assertThat(name(market, new Terms(PricingModel.SPOT, null, true))).isEqualTo("b");
  }

  /** The cheapest region stands in where the one asked for has no price; here it has one. */
  @Test
  void aMachineInTheRegionAskedForIsTakenBeforeOneElsewhere() {
    Market market =
        new Rents()
            .machine("a", H100, 1)
            .machine("b", H100, 1)
            .price("europe-west4", "a", null, 1.0)
            .price("us-west1", "b", null, 2.0)
            .market();

    assertThat(name(market, new Terms(PricingModel.SPOT, "us-west1", false))).isEqualTo("b");
    assertThat(name(market, new Terms(PricingModel.SPOT, "europe-west4", false))).isEqualTo("a");
    assertThat(name(market, SPOT)).isEqualTo("a");
  }

  private static String name(Market market, Terms terms) {
    Offer offer = market.offer(Given.benchmark("b").configuration(), "gcp", terms);
    return Objects.requireNonNull(offer).machineType().name();
  }

  @Test
  void onlyMachinesOfTheCloudWithTheAcceleratorAreOffered() {
    Rents rents =
        new Rents().machineOf("aws", "p5", H100, 8).machine("g2", L4, 1).machine("a3", H100, 8);
    Market market = rents.market();

    assertThat(name(market, SPOT)).isEqualTo("a3");
    assertThat(market.cloudsWith(H100)).containsExactly("aws", "gcp");
    assertThat(market.cloudsWith(L4)).containsExactly("gcp");
    assertThat(market.offer(Given.benchmark("b").configuration(), "azure", SPOT)).isNull();
    assertThat(market.only("p5").cloudsWith(H100)).containsExactly("aws");
  }

  @Test
  void theOrderOfMachinesChangesNothing() {
    MachineType a = Rents.machine("gcp", "a", H100, 2);
    MachineType b = new MachineType("gcp", "b", H100, 2, 96, null, null);
    MachineType c = new MachineType("gcp", "c", H100, 2, 48, null, null);

    for (List<MachineType> order : List.of(List.of(a, b, c), List.of(c, b, a), List.of(b, c, a))) {
      assertThat(name(new Market(order, List.of()), SPOT)).isEqualTo("c");
    }
  }
}
