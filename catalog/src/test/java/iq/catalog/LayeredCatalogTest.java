package iq.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.store.Author;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.catalog.text.Contents;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own data over the shipped: what both say together. */
class LayeredCatalogTest {
  private static final Author ADA = new Author("ada", Instant.EPOCH, null);
  private static final MachineType SMALL = machine("small", "nvidia-l4");
  private static final Catalog SHIPPED =
      catalog(List.of(SMALL, machine("large", "nvidia-b200")), List.of(price("small", 4)));

  private static final List<Benchmark> BENCHMARKS =
      LongStream.range(0, 50)
          .mapToObj(Contents::of)
          .map(Content::benchmarks)
          .filter(benchmarks -> benchmarks.size() == 3)
          .findFirst()
          .orElseThrow();

  @TempDir private Path folder = Path.of("");

  private static MachineType machine(String name, String accelerator) {
    return new MachineType("gcp", name, accelerator, 1, null, null, null);
  }

  private static Price price(String machine, double usd) {
    return new Price("gcp", "r", machine, usd, null, null, null, "2026-01-01", "list");
  }

  private static Catalog catalog(List<MachineType> machines, List<Price> prices) {
    return new MemoryCatalog(
        new Content(List.of(), List.of(), machines, prices, List.of(), List.of()), "12345678");
  }

  private static Catalog with(List<MachineType> machines, List<Price> prices) {
    return new LayeredCatalog(SHIPPED, catalog(machines, prices));
  }

  @Test
  void anOwnPriceIsOfTheMachineThatTheShippedCatalogKnows() {
    Catalog both = with(List.of(), List.of(price("small", 3), price("large", 9)));
    assertThat(both.prices(Set.of("nvidia-l4"))).containsExactly(price("small", 3));
    assertThat(both.prices(Set.of("nvidia-b200"))).containsExactly(price("large", 9));
    assertThat(both.prices(Set.of("nvidia-l9"))).isEmpty();
  }

  @Test
  void aMachineThatOwnDataGiveAnotherAcceleratorIsOfThatOneAlone() {
    MachineType other = machine("small", "nvidia-b200");
    Catalog both = with(List.of(other), List.of());
    assertThat(both.machineTypes(Set.of("nvidia-l4"))).isEmpty();
    assertThat(both.prices(Set.of("nvidia-l4"))).isEmpty();
    assertThat(both.machineTypes(Set.of("nvidia-b200")))
        .containsExactly(machine("large", "nvidia-b200"), other);
    assertThat(both.prices(Set.of("nvidia-b200"))).containsExactly(price("small", 4));
  }

  @Test
  void listsAreInOrderWhicheverLayerTheyAreFrom() {
    Catalog both = with(List.of(machine("alpha", "nvidia-l4")), List.of(price("alpha", 2)));
    assertThat(both.machineTypes(null))
        .extracting(MachineType::name)
        .containsExactly("alpha", "large", "small");
    assertThat(both.prices(Set.of("nvidia-l4")))
        .extracting(Price::machineType)
        .containsExactly("alpha", "small");
  }

  @Test
  void theVersionNamesTheStateOfOwnData() {
    Set<String> versions = new HashSet<>();
    try (Store store = Stores.file(folder.resolve("iq.sqlite"))) {
      versions.add(version(store));
      assertThat(versions).containsExactly("12345678");
      store.setPrices(List.of(), List.of(price("small", 3)), ADA);
      versions.add(version(store));
      assertThat(versions).contains("12345678 and own data 00000001");
      store.setPrices(List.of(), List.of(price("small", 2)), ADA);
      versions.add(version(store));
      store.add(BENCHMARKS, List.of(), ADA);
      versions.add(version(store));
      store.remove(List.of(BENCHMARKS.getFirst().id()), ADA);
      versions.add(version(store));
    }
    assertThat(versions).hasSize(5);
  }

  /** As the CLI opens a store, which is as a server holds it. */
  private static String version(Store store) {
    try (Catalog own = store.open()) {
      String version = new LayeredCatalog(SHIPPED, own).version();
      assertThat(new LayeredCatalog(SHIPPED, store.load()).version()).isEqualTo(version);
      return version;
    }
  }
}
