package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import iq.catalog.text.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code iq catalog import}: a file with a fault changes nothing of the text. */
class CatalogTextTest {
  @TempDir Path folder = Path.of("");
  private Path data = Path.of("");
  private CatalogText text = new CatalogText(data, LocalDate.MIN);

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    text = new CatalogText(data, LocalDate.of(2026, 11, 20));
    text.addTable(file("models.csv", "\uFEFFparams_billion,model\r\n7,acme/model-7b\r\n"));
    text.addTable(file("accelerators.csv", "vendor,accelerator\nnvidia,nvidia-l4\n"));
    text.addTable(
        file(
            "prices.csv",
            """
            cloud,region,instance_type,accelerator,accelerator_count,spot_usd_per_hour
            gcp,us-east5,g2-standard-24,nvidia-l4,2,1.5
            """));
    text.addBenchmarks("lab", file("lab.json", Lines.POINT));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(data.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private void changesNothing(Path file, boolean table, String... words) throws IOException {
    Map<String, String> before = snapshot();
    assertThatThrownBy(
            () -> {
              if (table) {
                text.addTable(file);
              } else {
                text.addBenchmarks("other", file);
              }
            })
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll(words);
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void whatWasImportedIsRead() {
    Content content = new DataFolder(data).read();
    assertThat(content.models().getFirst().parametersBillion()).isEqualTo(7);
    assertThat(content.accelerators()).hasSize(1);
    assertThat(content.prices()).hasSize(1);
    assertThat(content.benchmarks()).hasSize(1);
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    Map<String, String> before = snapshot();
    text.addBenchmarks("lab", folder.resolve("lab.json"));
    text.addTable(folder.resolve("models.csv"));
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void aBenchmarkOfAnotherPublicationIsNotTakenTwice() throws IOException {
    changesNothing(folder.resolve("lab.json"), false, "benchmark", "stands twice");
  }

  @Test
  void badFilesChangeNothing() throws IOException {
    changesNothing(file("bad.json", Lines.POINT + "\n" + Lines.POINT.substring(9)), false, "line 2");
    changesNothing(file("bad.csv", "model,params_billion\na/b,7\nc/d,-7\n"), true, "line 3");
    changesNothing(file("bad.csv", "what,else\n1,2\n"), true, "header", "what,else", "'model'");
    changesNothing(file("bad.csv", ""), true, "header", "nothing");
  }

  @Test
  void aPriceWithoutItsMachineTypeChangesNothing() throws IOException {
    Path prices =
        file("p.csv", "cloud,region,instance_type,spot_usd_per_hour\ngcp,us-east5,z9-mega-1g,2\n");
    changesNothing(prices, true, "gcp/z9-mega-1g", "not in machine-types.csv");
  }

  @Test
  void aTableThatCannotBeWrittenChangesNoneOfItsFiles() throws IOException {
    Path other = file("next.json", Lines.load(16));
    Files.createDirectories(data.resolve("benchmarks/lab/points.csv.next/in-the-way"));
    Map<String, String> before = snapshot();
    assertThatThrownBy(() -> text.addBenchmarks("lab", other))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll("points.csv", "cannot be written", "nothing was changed");
    assertThat(snapshot()).isEqualTo(before);
  }
}
