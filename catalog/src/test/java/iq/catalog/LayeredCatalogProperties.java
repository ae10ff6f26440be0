package iq.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two layers answer as one catalog of all that both say: a server holds the one, iq opens the other. */
class LayeredCatalogProperties {

  @Property
  void answerAsOneCatalogOfTheirContent(
      @ForAll("layers") Content shipped,
      @ForAll("layers") Content own,
      @ForAll("accelerators") Set<String> accelerators) {
    Catalog layered =
        new LayeredCatalog(
            new MemoryCatalog(checked(shipped), "shipped"), new MemoryCatalog(own, "own"));
    Catalog one = new MemoryCatalog(layered.content(), layered.version());
    assertThat(layered.machineTypes(accelerators)).isEqualTo(one.machineTypes(accelerators));
    assertThat(layered.prices(accelerators)).isEqualTo(one.prices(accelerators));
    assertThat(layered.machineTypes(null)).isEqualTo(one.machineTypes(null));
    assertThat(layered.prices(null)).isEqualTo(one.prices(null));
  }

  /** The shipped catalog has no price of a machine type that it does not know. */
  private static Content checked(Content c) {
    List<String> known = c.machineTypes().stream().map(MachineType::name).toList();
    List<Price> prices =
        c.prices().stream().filter(price -> known.contains(price.machineType())).toList();
    return new Content(List.of(), List.of(), c.machineTypes(), prices, List.of(), List.of());
  }

  @Provide
  Arbitrary<Set<String>> accelerators() {
    return accelerator().set();
  }

  @Provide
  Arbitrary<Content> layers() {
    return Combinators.combine(machines(), prices())
        .as(
            (machines, prices) ->
                new Content(List.of(), List.of(), machines, prices, List.of(), List.of()));
  }

  private static Arbitrary<List<MachineType>> machines() {
    return Combinators.combine(name(), accelerator())
        .as((name, accelerator) -> new MachineType("gcp", name, accelerator, 1, null, null, null))
        .list()
        .uniqueElements(MachineType::name);
  }

  private static Arbitrary<List<Price>> prices() {
    return Combinators.combine(name(), Arbitraries.of("r", "s"), Arbitraries.of(1.0, 2.0))
        .as(
            (name, region, usd) ->
                new Price("gcp", region, name, usd, null, null, null, "2026", "list"))
        .list()
        .uniqueElements(price -> price.region() + price.machineType());
  }

  private static Arbitrary<String> name() {
    return Arbitraries.of("one", "two", "three");
  }

  private static Arbitrary<String> accelerator() {
    return Arbitraries.of("nvidia-l4", "nvidia-b200", "tpu-v6e-slice");
  }
}
