package iq.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.Selection;
import iq.catalog.store.CatalogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back: every name, every number, whatever it looks like. */
class RoundTripProperties {

  @Property(tries = 300)
  void textGivesBackWhatItWasGiven(@ForAll long seed) throws IOException {
    Content content = Contents.of(seed);
    Path folder = Files.createTempDirectory("round-trip");
    try {
      DataFolder data = new DataFolder(folder);
      data.writeModels(content);
      data.writeAccelerators(content);
      data.writeUseCases(content);
      data.writePrices(content);
      if (!content.benchmarks().isEmpty()) {
        data.writeBenchmarks("some", content.benchmarks());
      }
      Content read = data.read();
      assertThat(read.models()).isEqualTo(content.models());
      assertThat(read.accelerators()).isEqualTo(content.accelerators());
      assertThat(read.useCases()).isEqualTo(content.useCases());
      assertThat(read.machineTypes())
          .containsExactlyInAnyOrderElementsOf(content.machineTypes());
      assertThat(read.prices()).containsExactlyInAnyOrderElementsOf(content.prices());
      assertThat(read.benchmarks()).isEqualTo(content.benchmarks());
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 60)
  void theCompiledCatalogGivesBackWhatItWasGiven(@ForAll long seed) throws IOException {
    Content content = Contents.of(seed);
    Path folder = Files.createTempDirectory("round-trip");
    CatalogFile.create(folder.resolve("catalog.sqlite"), content);
    try (Catalog catalog = CatalogFile.open(folder.resolve("catalog.sqlite"))) {
      assertThat(catalog.benchmarks(Selection.ALL)).isEqualTo(content.benchmarks());
      assertThat(catalog.accelerators())
          .containsExactlyInAnyOrderElementsOf(content.accelerators());
      assertThat(catalog.useCases()).isEqualTo(content.useCases());
      assertThat(catalog.machineTypes(null))
          .containsExactlyInAnyOrderElementsOf(content.machineTypes());
      assertThat(catalog.prices(null)).containsExactlyInAnyOrderElementsOf(content.prices());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
