package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.MemoryCatalog;
import iq.catalog.Selection;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The state of the catalog, accelerators and machine types over REST. */
class CatalogTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final MemoryCatalog CATALOG = ShippedData.catalog();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void tellsHowMuchItHolds() {
    assertThat(Json.get(SERVER, "/iq/v1/catalog"))
        .containsEntry("version", "shipped")
        .containsEntry("models", CATALOG.models().size())
        .containsEntry("benchmarks", CATALOG.benchmarks(Selection.ALL).size())
        .containsEntry("prices", CATALOG.prices(null).size())
        .containsEntry("ownBenchmarks", 0)
        .containsEntry("ownPrices", 0)
        .containsEntry("loadedAt", "1970-01-01T00:00:00Z")
        .hasEntrySatisfying("newestMeasurement", day -> assertThat(day.toString()).matches("20\\d\\d-\\d\\d-\\d\\d"))
        .hasEntrySatisfying("loadPoints", points -> assertThat((int) points).isGreaterThan(1000));
  }

  @Test
  void listsAcceleratorsWithTheirFacts() {
    List<Map<String, Object>> all =
        Json.list(Json.get(SERVER, "/iq/v1/accelerators"), "accelerators");

    assertThat(all)
        .extracting(one -> one.get("acceleratorType"))
        .containsAll(CATALOG.benchmarkedAccelerators())
        .containsAll(CATALOG.accelerators().stream().map(one -> one.id()).toList())
        .doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(one -> "nvidia-h100-80gb".equals(one.get("acceleratorType")))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("memoryGb", 80.0)
                    .containsEntry("measured", true)
                    .containsEntry("vendor", "nvidia"))
        .satisfies(one -> assertThat((List<?>) one.get("clouds")).hasSizeGreaterThan(2));
  }

  @Test
  void listsMachineTypesOfACloud() {
    List<Map<String, Object>> some =
        Json.list(
            Json.get(SERVER, "/iq/v1/machineTypes?cloud=gcp&acceleratorType=nvidia-h100-80gb"),
            "machineTypes");

    assertThat(some)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one)
                    .containsEntry("cloud", "gcp")
                    .containsEntry("acceleratorType", "nvidia-h100-80gb"));
    assertThat(some)
        .anySatisfy(
            one ->
                assertThat(one)
                    .containsEntry("machineType", "a3-highgpu-8g")
                    .containsEntry("acceleratorCount", 8.0));
  }

  @Test
  void anUnknownCloudIsRefusedWithTheKnownOnes() {
    assertThat(
            Json.fault(SERVER.get("/iq/v1/machineTypes?cloud=gpc"), 400, "INVALID_ARGUMENT"))
        .startsWith("cloud: 'gpc' is not known; known, closest first: ")
        .contains("gcp")
        .endsWith("'GET /iq/v1/machineTypes' shows all");
  }
}
