package iq.advisor;

import static iq.advisor.Given.H100;
import static iq.advisor.Given.L4;
import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.PricingModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which price a machine has: region, pricing model, and what is marked. */
class PricesTest {
  private static final MachineType A3 = Rents.machine("gcp", "a3-highgpu-1g", H100, 1);
  private static final MachineType G2 = Rents.machine("gcp", "g2-standard-4", L4, 1);
  private static final Market MARKET =
      new Rents()
          .price("us-east5", "a3-highgpu-1g", 11.5, 2.5)
          .price("us-central1", "a3-highgpu-1g", 11.0, 2.2)
          .price("europe-west4", "a3-highgpu-1g", 10.0, 2.0)
          .price("us-central1", "g2-standard-4", 1.0, 0.3)
          .price("us-east5", "g2-standard-4", 1.1, 0.4)
          .market();

  private static @Nullable PricedAt spot(Market market, MachineType machine, @Nullable String at) {
    return market.price(machine, new Terms(PricingModel.SPOT, at, false));
  }

  private static void check(
      @Nullable PricedAt price, String region, double usd, boolean otherRegion) {
    PricedAt priced = Objects.requireNonNull(price);
    assertThat(priced.region()).isEqualTo(region);
    assertThat(priced.usdPerHour()).isEqualTo(usd);
    assertThat(priced.otherRegion()).isEqualTo(otherRegion);
    assertThat(priced.asOf()).isEqualTo("2026-01-15");
    assertThat(priced.source()).isEqualTo("invented");
  }

  @Test
  void defaultRegionsAreGoogles() {
    check(spot(MARKET, G2, null), "us-east5", 0.4, false);
    check(spot(MARKET, A3, null), "us-central1", 2.2, false);
  }

  @Test
  void theRegionAskedForAnswers() {
    check(spot(MARKET, G2, "us-central1"), "us-central1", 0.3, false);
    check(spot(MARKET, A3, "us-east5"), "us-east5", 2.5, false);
  }

  @Test
  void withoutAPriceThereTheCheapestRegionAnswersAndIsMarked() {
    check(spot(MARKET, A3, "asia-east1"), "europe-west4", 2.0, true);
    Market elsewhere =
        new Rents()
            .price("us-west1", "g2-standard-4", null, 0.5)
            .price("us-west4", "g2-standard-4", null, 0.3)
            .price("us-west2", "g2-standard-4", null, 0.3)
            .price("us-east5", "g2-standard-4", 1.0, null)
            .market();
    check(spot(elsewhere, G2, null), "us-west2", 0.3, true);
  }

  @Test
  void onlyTheMachinesOwnCloudAnswers() {
    Market other =
        new Rents().priceOf("aws", "us-east5", "g2-standard-4", 0.01).market();

    assertThat(spot(other, G2, null)).isNull();
  }

  @Test
  void aCloudWithoutADefaultRegionAnswersWithItsCheapest() {
    MachineType machine = Rents.machine("example-cloud", "gpu-1", H100, 1);
    Market market =
        new Rents()
            .priceOf("example-cloud", "b", "gpu-1", 3.0)
            .priceOf("example-cloud", "a", "gpu-1", 4.0)
            .market();

    check(spot(market, machine, null), "b", 3.0, false);
    check(spot(market, machine, "c"), "b", 3.0, true);
  }

  @Test
  void everyPricingModelHasItsOwnPrice() {
    Market market =
        new Rents()
            .price(new Price("gcp", "us-east5", "g2-standard-4", 4.0, 1.0, 3.0, 2.0, "2026", "x"))
            .market();
    double[] expected = {1, 4, 3, 2};
    PricingModel[] models = {
      PricingModel.SPOT, PricingModel.ON_DEMAND, PricingModel.ONE_YEAR_CUD,
      PricingModel.THREE_YEARS_CUD
    };
    for (int i = 0; i < models.length; i++) {
      PricedAt price = Objects.requireNonNull(market.priceUnder(G2, models[i], null));
      assertThat(price.usdPerHour()).isEqualTo(expected[i]);
      assertThat(price.pricingModel()).isEqualTo(models[i]);
      assertThat(price.otherPricingModel()).isFalse();
    }
  }

  @Test
  void onDemandStandsInOnlyWhereTheCallerLetsItAndIsMarked() {
    Market market = new Rents().price("us-east5", "g2-standard-4", 1.0, null).market();

    assertThat(spot(market, G2, null)).isNull();
    PricedAt price =
        Objects.requireNonNull(market.price(G2, new Terms(PricingModel.SPOT, null, true)));
    assertThat(price.usdPerHour()).isEqualTo(1.0);
    assertThat(price.pricingModel()).isEqualTo(PricingModel.ON_DEMAND);
    assertThat(price.otherPricingModel()).isTrue();
  }

  @Test
  void spotElsewhereAnswersBeforeOnDemandHere() {
    Market market =
        new Rents()
            .price("us-east5", "g2-standard-4", 1.0, null)
            .price("us-west1", "g2-standard-4", null, 0.5)
            .market();

    PricedAt price =
        Objects.requireNonNull(market.price(G2, new Terms(PricingModel.SPOT, null, true)));
    check(price, "us-west1", 0.5, true);
    assertThat(price.otherPricingModel()).isFalse();
  }

  /** Without a pricing model it is spot; one that is asked for is never replaced. */
  @Test
  void aPricingModelThatIsAskedForIsNeverReplaced() {
    Terms asked = Asking.ANYTHING.pricing(PricingModel.SPOT, true).made().terms();
    Terms silent = Asking.ANYTHING.pricing(null, true).made().terms();
    Terms gcloud = Asking.ANYTHING.pricing(null, false).made().terms();

    assertThat(asked).isEqualTo(new Terms(PricingModel.SPOT, null, false));
    assertThat(silent).isEqualTo(new Terms(PricingModel.SPOT, null, true));
    assertThat(gcloud).isEqualTo(new Terms(PricingModel.SPOT, null, false));
  }
}
