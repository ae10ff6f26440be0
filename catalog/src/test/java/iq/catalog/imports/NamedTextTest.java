package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came over the network is read as a file of the same name is. */
class NamedTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ImportSource GIVEN = new ImportSource(null, "us", null, TODAY);
  private static final Map<String, MachineType> MACHINES =
      Map.of(
          "g2-standard-24",
          new MachineType("gcp", "g2-standard-24", "nvidia-l4", 2, null, null, null));

  @TempDir Path folder = Path.of("");

  private static List<Benchmark> text(String name, String content) {
    return BenchmarkFile.read(NamedText.of(name, content), GIVEN, MACHINES::get);
  }

  @Test
  void aTextIsReadAsTheFileIs() throws IOException {
    for (String content :
        List.of(
            Lines.GCLOUD_HEADER + "\n" + Lines.GCLOUD_ROW + "\n",
            Lines.POINT,
            "\uFEFF" + Lines.load(1) + "\n" + Lines.load(2))) {
      Path file = folder.resolve("sweep");
      Files.writeString(file, content);

      assertThat(text("runs/sweep", content))
          .isEqualTo(BenchmarkFile.read(file, GIVEN, MACHINES::get))
          .isNotEmpty();
    }
  }

  @Test
  void faultsNameTheTextAndTheLine() {
    String csv = Lines.GCLOUD_HEADER + "\n" + Lines.row("nvidia-l4", "nvidia-t4") + "\n";
    assertThatThrownBy(() -> text("a/b.csv", csv)).hasMessageStartingWith("a/b.csv, line 2, ");
    assertThatThrownBy(() -> text("b.json", Lines.POINT + "\n{\"model\":}"))
        .hasMessageStartingWith("b.json, line 2, model: is not JSON");
    assertThatThrownBy(() -> text("c", "")).hasMessageStartingWith("c: is neither JSON");
  }

  @Test
  void aPriceListIsReadTheSameWay() {
    String list = "cloud,region,instance_type,on_demand_usd_per_hour\nlab,here,rack,0\n";
    assertThatThrownBy(
            () -> PricesCsv.read(NamedText.of("q4.csv", list), TODAY, (cloud, name) -> true))
        .hasMessageStartingWith("q4.csv, line 2, on_demand_usd_per_hour: found '0'");
  }

  @Test
  void anAcceleratorThatNobodyKnowsIsToldFromTheClosest() {
    Catalog knowsNothing = new MemoryCatalog(Content.empty(), "");
    List<Benchmark> benchmarks = text("a", Lines.POINT);

    assertThat(NewAccelerators.warnings(benchmarks, knowsNothing))
        .containsExactly("accelerator 'nvidia-l4' is not known; imported as it is");
    Content known =
        new Content(
            List.of(), List.of(), List.copyOf(MACHINES.values()), List.of(), List.of(), List.of(),
            Content.empty().servers());
    assertThat(NewAccelerators.warnings(benchmarks, new MemoryCatalog(known, ""))).isEmpty();
  }
}
