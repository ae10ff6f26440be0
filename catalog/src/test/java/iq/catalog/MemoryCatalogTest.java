package iq.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.store.CatalogFile;
import iq.catalog.text.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog in memory says what the compiled file says, on the shipped data. */
class MemoryCatalogTest {
  private static final List<Selection> SELECTIONS =
      List.of(
          Selection.model("openai/gpt-oss-120b"),
          Selection.model("nobody/nothing"),
          new Selection(null, "vllm", null, null),
          new Selection(null, null, "nvidia-h100-80gb", null),
          new Selection("openai/gpt-oss-120b", "sglang", "nvidia-b200", null));

  @TempDir static Path folder = Path.of("");

  private static Catalog file = new MemoryCatalog(Content.empty(), "");
  private static Catalog memory = file;

  @BeforeAll
  static void open() {
    Path path = folder.resolve("catalog.sqlite");
    CatalogFile.create(path, new DataFolder(Path.of("..", "data")).read());
    file = CatalogFile.open(path);
    memory = new MemoryCatalog(file.content(), file.version());
  }

  @AfterAll
  static void close() {
    file.close();
  }

  @Test
  void namesTheSame() {
    assertThat(memory.models()).isEqualTo(file.models()).isNotEmpty();
    assertThat(memory.servers(null)).isEqualTo(file.servers(null));
    assertThat(memory.servers("openai/gpt-oss-120b")).isEqualTo(file.servers("openai/gpt-oss-120b"));
    assertThat(memory.serverVersions(null, "vllm")).isEqualTo(file.serverVersions(null, "vllm"));
    assertThat(memory.servingStacks(null, null)).isEqualTo(file.servingStacks(null, null));
    assertThat(memory.benchmarkedAccelerators()).isEqualTo(file.benchmarkedAccelerators());
    assertThat(memory.clouds()).isEqualTo(file.clouds());
    assertThat(memory.regions("gcp")).isEqualTo(file.regions("gcp")).isNotEmpty();
    assertThat(memory.version()).isEqualTo(file.version());
  }

  @Test
  void benchmarksAreTheSame() {
    for (Selection selection : SELECTIONS) {
      assertThat(memory.benchmarks(selection)).isEqualTo(file.benchmarks(selection));
    }
    Benchmark one = file.benchmarks(Selection.ALL).get(17);
    assertThat(memory.benchmarks(Selection.id(one.id()))).containsExactly(one);
  }

  @Test
  void factsAndPricesAreTheSame() {
    Set<String> two = Set.of("nvidia-l4", "nvidia-h100-80gb");
    assertThat(memory.accelerators()).isEqualTo(file.accelerators());
    assertThat(memory.machineTypes(two)).isEqualTo(file.machineTypes(two)).isNotEmpty();
    assertThat(memory.prices(two)).isEqualTo(file.prices(two)).isNotEmpty();
    assertThat(memory.prices(null)).isEqualTo(file.prices(null));
    assertThat(memory.useCases()).isEqualTo(file.useCases());
    assertThat(memory.model("openai/gpt-oss-120b")).isEqualTo(file.model("openai/gpt-oss-120b"));
    assertThat(memory.serverTables("vllm")).isEqualTo(file.serverTables("vllm"));
    assertThat(memory.serverTables("none")).isEqualTo(ServerTables.empty());
  }

  @Test
  void itsContentMakesItAgain() {
    assertThat(new MemoryCatalog(memory.content(), "x").content()).isEqualTo(memory.content());
  }
}
