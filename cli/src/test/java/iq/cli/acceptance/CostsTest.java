package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money: ratios, regions, prices of one's own, limits. */
class CostsTest {
  private static final String COSTS = "profiles list --model=example/costs-2.3";
  private static final String HEADING =
      "cloud,region,instance_type,accelerator,accelerator_count,vcpus,memory_gib,"
          + "on_demand_usd_per_hour,spot_usd_per_hour,cud1_usd_per_hour,cud3_usd_per_hour,as_of,source\n";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"'', 0.056 0.222", "4, 0.056 0.222", "1, 0.139 0.139", "2, 0.093 0.185"})
  void anOutputTokenCostsTheRatioOfAnInputToken(String ratio, String costs) {
    String flag = ratio.isEmpty() ? "" : " --output-input-cost-ratio=" + ratio;

    assertThat(h100(FixtureF.run(LIST_GEMMA_072 + flag))).isEqualTo(costs);
  }

  @Test
  void anExactPriceIsAnExactAmount() {
    Result result = FixtureF.run(COSTS + " --format=json");

    assertThat(result.values("performanceStats.0.cost.0.costPerMillionOutputTokens.units"))
        .containsExactly("2");
    assertThat(result.values("performanceStats.0.cost.0.costPerMillionOutputTokens.nanos"))
        .containsExactly(300_000_000);
    assertThat(result.values("performanceStats.0.cost.0.pricingModel")).containsExactly("spot");
  }

  @ParameterizedTest
  @CsvSource({"output-tokens=2.3, 1", "output-tokens=2.299, 0", "input-tokens=0.575, 1", "input-tokens=0.57, 0"})
  void aCostTargetIsAnUpperLimitThatMayBeReached(String limit, int rows) {
    Result result = FixtureF.run(COSTS + " --target-cost-per-million-" + limit);

    assertThat(result.rows()).hasSize(rows);
    assertThat(result.exit()).isZero();
  }

  @Test
  void whatNobodyCanMeetForTheMoneyIsSaid() {
    Result result = FixtureF.run(COSTS + " --target-cost-per-million-output-tokens=1");

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("2.3");
  }

  @Test
  void aRegionWithoutAPriceGivesTheCheapestOneMarked() {
    Result result = FixtureF.run(COSTS + " --region=us-central1 --format=json");

    assertThat(result.values("iq.price.region")).containsExactly("us-east5");
    assertThat(result.values("iq.price.otherRegion")).containsExactly(true);
    assertThat(String.join(" ", result.notes()))
        .contains("at the cheapest region, us-central1 having no price");
  }

  @Test
  void a3MachinesArePricedInUsCentral1AndOthersInUsEast5() {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --format=json");

    assertThat(result.values("iq.price.region")).containsExactly("us-central1", "us-east5", null);
    assertThat(result.values("iq.price.otherRegion")).doesNotContain(true);
  }

  @Test
  void aPriceFileStandsInPlaceOfTheCatalogForOneCall() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(
        file,
        HEADING
            + "gcp,us-central1,a3-highgpu-1g,nvidia-h100-80gb,1,26,234,,4.00,,,2026-01-20,ours\n"
            + "gcp,us-central1,a2-highgpu-2g,nvidia-tesla-a100,2,24,170,,1.00,,,2026-01-20,ours\n");
    Result result = FixtureF.run(LIST_GEMMA_072 + " --price-file='" + file + "'");

    assertThat(result.columns("Instance Type", "Cost/M Input Tokens", "Cost/M Output Tokens"))
        .containsExactly(
            "a2-highgpu-2g 0.045 0.179", "g2-standard-48 0.105 0.418", "a3-highgpu-1g 0.111 0.444");
    assertThat(h100(FixtureF.run(LIST_GEMMA_072))).isEqualTo("0.056 0.222");
  }

  @Test
  void aPriceThatIsSetStaysInTheStore() {
    Iq iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    Result set = iq.run("prices set a3-highgpu-1g 4 --region=us-central1 --pricing-model=spot");

    assertThat(set.exit()).as(set.err()).isZero();
    assertThat(h100(iq.run(LIST_GEMMA_072))).isEqualTo("0.111 0.444");
    assertThat(h100(iq.run(LIST_GEMMA_072 + " --pricing-model=on-demand"))).isEqualTo("0.306 1.222");
    assertThat(iq.run("prices list").out()).contains("set by hand");
  }

  @ParameterizedTest
  @CsvSource({
    "a3-highgpu-1h 4 --region=us-central1 --pricing-model=spot, a3-highgpu-1g",
    "a3-highgpu-1g -4 --region=us-central1 --pricing-model=spot, -4",
    "a3-highgpu-1g 4 --region=us-central1 --pricing-model=gratis, on-demand",
    "a3-highgpu-1g 4 --pricing-model=spot, --region"
  })
  void aPriceThatCannotBeIsRefusedAndNothingIsStored(String words, String said) {
    Iq iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    Result result = iq.run("prices set " + words);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(said).doesNotContain("unexpected fault");
    assertThat(Files.exists(iq.store())).isFalse();
  }

  @Test
  void anImportedPriceCountsThoughItsLineNamesNoAccelerator() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, HEADING + "gcp,us-central1,a3-highgpu-1g,,,,,,4.00,,,2026-01-20,ours\n");
    Iq iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    assertThat(iq.run("prices import '" + file + "'").exit()).isZero();

    assertThat(h100(iq.run(LIST_GEMMA_072))).isEqualTo("0.111 0.444");
    assertThat(iq.run("prices list --accelerator-type=nvidia-h100-80gb").out()).contains("ours");
  }

  @Test
  void aMachineTypeThatHasNoPriceCanBeGivenOne() {
    Iq iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    Result set = iq.run("prices set a2-highgpu-2g 1 --region=us-east5 --pricing-model=spot");

    assertThat(set.exit()).as(set.err()).isZero();
    assertThat(iq.run(LIST_GEMMA_072).columns("Instance Type", "Cost/M Output Tokens"))
        .containsExactly("a2-highgpu-2g 0.179", "a3-highgpu-1g 0.222", "g2-standard-48 0.418");
  }

  @Test
  void pricesOlderThanNinetyDaysAreSaidInOneLine() {
    Iq later = FixtureF.iq().on(LocalDate.of(2026, 4, 16));

    assertThat(FixtureF.iq().on(LocalDate.of(2026, 4, 15)).run(LIST_GEMMA_072).err())
        .doesNotContain("older than");
    assertThat(later.run(LIST_GEMMA_072).notes())
        .filteredOn(line -> line.contains("older than 90 days"))
        .singleElement()
        .asString()
        .contains("2026-01-15");
  }

  private static String h100(Result result) {
    return result.rows().stream()
        .filter(row -> "a3-highgpu-1g".equals(row.get("Instance Type")))
        .map(row -> row.get("Cost/M Input Tokens") + " " + row.get("Cost/M Output Tokens"))
        .findFirst()
        .orElse("no row");
  }
}
