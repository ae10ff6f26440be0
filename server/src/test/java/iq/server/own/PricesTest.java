package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.MachineType;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.Running;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own prices over REST, in a store of a file. */
class PricesTest {
  private static final String LIST = "/iq/v1/prices";
  private static final String SET = "/iq/v1/prices:set";
  private static final String IMPORT = "/iq/v1/prices:import";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Store store;

  @SuppressWarnings("NullAway.Init")
  private Running server;

  @BeforeEach
  void start() {
    store = Stores.file(folder.resolve("iq.sqlite"));
    server = Running.on(store);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private static Map<String, Object> price(String machineType, Object... more) {
    Map<String, Object> price = new LinkedHashMap<>();
    price.put("cloud", "gcp");
    price.put("region", "us-central1");
    price.put("machineType", machineType);
    for (int i = 0; i < more.length; i += 2) {
      price.put(String.valueOf(more[i]), more[i + 1]);
    }
    return price;
  }

  private Map<String, Object> set(Map<String, Object> price) {
    return Json.list(Json.post(server, SET, Map.of("prices", List.of(price))), "prices").getFirst();
  }

  private Map<String, Object> listed(String machineType) {
    String query = "?cloud=gcp&region=us-central1&machineType=" + machineType;
    return Json.list(Json.get(server, LIST + query), "prices").getFirst();
  }

  @Test
  void aPriceStandsInPlaceOfTheCatalogsAndKeepsTheOtherModels() {
    Map<String, Object> shipped = listed("a3-highgpu-8g");

    Map<String, Object> own = set(price("a3-highgpu-8g", "spot", 12.5));

    assertThat(own)
        .containsEntry("spot", 12.5)
        .containsEntry("onDemand", shipped.get("onDemand"))
        .containsEntry("asOf", "2026-11-22")
        .containsEntry("source", "set by hand; other pricing models: " + shipped.get("source"))
        .containsEntry("own", true);
    assertThat(listed("a3-highgpu-8g")).isEqualTo(own);
    assertThat(shipped).containsEntry("own", false);
    assertThat(Json.list(Json.get(server, LIST + "?own=true"), "prices")).containsExactly(own);
    assertThat(Json.list(Json.get(server, LIST + "?own=false"), "prices")).doesNotContain(own);
  }

  @Test
  void theMachineTypeIsStoredTooThoughItIsKnown() {
    set(price("a3-highgpu-8g", "spot", 12.5));

    assertThat(store.load().machineTypes(null))
        .extracting(MachineType::name)
        .containsExactly("a3-highgpu-8g");
  }

  @Test
  void aNewMachineTypeComesWithItsPrice() {
    set(
        price(
            "own-8", "onDemand", 9, "acceleratorType", "nvidia-l4", "acceleratorCount", 8,
            "vcpus", 96, "memoryGib", 384, "asOf", "2026", "source", "contract"));

    assertThat(listed("own-8"))
        .containsEntry("onDemand", 9.0)
        .containsEntry("asOf", "2026")
        .containsEntry("source", "contract");
    assertThat(store.load().machineTypes(null))
        .containsExactly(new MachineType("gcp", "own-8", "nvidia-l4", 8, 96, 384.0, null));
  }

  @Test
  void whatIsNoPriceIsRefusedWithItsPlace() {
    assertThat(refused(price("a3-highgpu-8g")))
        .isEqualTo("prices[0]: has no price; expected one of onDemand, spot, oneYearCud, threeYearsCud");
    assertThat(refused(price("a3-highgpu-8g", "spot", 0)))
        .isEqualTo("prices[0]: 0.0 $/h spot is not a number above 0");
    assertThat(refused(price("a3-highgpu-8g", "spot", 1, "asOf", "2026-02-30")))
        .startsWith("prices[0].asOf: '2026-02-30' is not a date");
    assertThat(refused(price("a3-highgpu-8x", "spot", 1)))
        .startsWith("prices[0].machineType: 'a3-highgpu-8x' of gcp is not known; known, closest first: a3-highgpu-8g");
    assertThat(refused(price("own-8", "spot", 1, "acceleratorType", "nvidia-l4")))
        .isEqualTo("prices[0].acceleratorCount: 0.0 is not a number above 0");
    assertThat(
            refused(
                price("a3-highgpu-8g", "spot", 1, "acceleratorType", "nvidia-l4", "acceleratorCount", 8)))
        .isEqualTo(
            "prices[0].acceleratorType: 8.0 x nvidia-l4 was given; a3-highgpu-8g of gcp has 8.0 x"
                + " nvidia-h100-80gb");
    assertThat(Json.refusal(server, SET, Map.of())).isEqualTo("prices is needed: at least one");
    assertThat(store.exists()).isFalse();
  }

  @Test
  void allOrNoneAreSet() {
    Map<String, Object> good = price("a3-highgpu-8g", "spot", 1);
    Map<String, Object> bad = price("a3-highgpu-1g", "spot", -1);

    assertThat(Json.refusal(server, SET, Map.of("prices", List.of(good, bad))))
        .isEqualTo("prices[1]: -1.0 $/h spot is not a number above 0");
    assertThat(Json.refusal(server, SET, Map.of("prices", List.of(good, good))))
        .startsWith("prices[1]: a3-highgpu-8g of gcp in us-central1 is given twice");
    assertThat(store.exists()).isFalse();
  }

  private String refused(Map<String, Object> price) {
    return Json.refusal(server, SET, Map.of("prices", List.of(price)));
  }

  @Test
  void importsAListAllOrNothing() {
    String list =
        """
        cloud,region,instance_type,accelerator,accelerator_count,on_demand_usd_per_hour
        gcp,us-central1,a3-highgpu-8g,,,50
        lab,here,rack-1,nvidia-l4,4,2.5
        """;

    assertThat(Json.post(server, IMPORT, Map.of("content", list, "name", "q4.csv")))
        .containsEntry("priceCount", 2)
        .containsEntry("newMachineTypes", List.of("rack-1"));
    assertThat(listed("a3-highgpu-8g")).containsEntry("source", "q4.csv");
    assertThat(Json.refusal(server, IMPORT, Map.of("content", list + "lab,here,rack-2,,,1\n")))
        .startsWith("content, line 4, accelerator: found nothing, expected the accelerator of rack-2");
    assertThat(store.load().prices(null)).hasSize(2);
  }

  @Test
  void pricesAreListedByCloudRegionAndAccelerator() {
    assertThat(Json.list(Json.get(server, LIST + "?acceleratorType=nvidia-h100-80gb&cloud=aws&pageSize=3"), "prices"))
        .isNotEmpty()
        .hasSizeLessThan(4)
        .allSatisfy(one -> assertThat(one).containsEntry("cloud", "aws"));
    assertThat(Json.fault(server.get(LIST + "?cloud=ggp"), 400, "INVALID_ARGUMENT"))
        .startsWith("cloud: 'ggp' is not known");
  }
}
