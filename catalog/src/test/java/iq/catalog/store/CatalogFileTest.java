package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.Selection;
import iq.catalog.text.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {
  private static final Content CONTENT = Contents.of(7);

  @TempDir Path folder = Path.of("");

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void appearsWhole() throws IOException {
    Path file = folder.resolve("catalog.sqlite");
    CatalogFile.create(file, CONTENT);
    assertThat(files()).containsExactly(file);
    CatalogFile.create(file, CONTENT);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void itsVersionIsThatOfItsContent() {
    assertThat(version("a.sqlite", CONTENT)).matches("[0-9a-f]{8}");
    assertThat(version("b.sqlite", CONTENT)).isEqualTo(version("a.sqlite", CONTENT));
    assertThat(version("c.sqlite", Contents.of(8))).isNotEqualTo(version("a.sqlite", CONTENT));
  }

  private String version(String name, Content content) {
    Path file = folder.resolve(name);
    CatalogFile.create(file, content);
    try (Catalog catalog = CatalogFile.open(file)) {
      return catalog.version();
    }
  }

  @Test
  void orNotAtAll() throws IOException {
    Path file = folder.resolve("catalog.sqlite");
    Files.createDirectories(file.resolve("in-the-way"));
    assertThatThrownBy(() -> CatalogFile.create(file, CONTENT))
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll("catalog.sqlite", "cannot be written");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFolderThatIsAFileIsSaidInWords() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> CatalogFile.create(file.resolve("catalog.sqlite"), CONTENT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file + " is a file, expected a folder");
  }

  @Test
  void aMissingOrForeignFileIsRefused() throws IOException {
    assertThatThrownBy(() -> CatalogFile.open(folder.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no catalog here");
    for (String text : List.of("", "x", "not a database at all, but long enough".repeat(100))) {
      Path file = folder.resolve("text");
      Files.writeString(file, text);
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file.toString())
          .hasMessageMatching("(?s).*(is damaged|is not a catalog).*");
    }
  }

  private static void read(Path file) {
    try (Catalog catalog = CatalogFile.open(file)) {
      catalog.models();
      catalog.benchmarks(Selection.ALL);
      catalog.machineTypes(null);
      catalog.prices(null);
      catalog.accelerators();
      catalog.useCases();
    }
  }

  /** Whatever bytes are wrong, the answer is the catalog's or the fault is the project's own. */
  @Test
  void damageIsNeverAnythingButAStoreException() throws IOException {
    Path whole = folder.resolve("whole.sqlite");
    CatalogFile.create(whole, CONTENT);
    byte[] bytes = Files.readAllBytes(whole);
    Path file = folder.resolve("damaged.sqlite");
    Random random = new Random(1);
    for (int attempt = 0; attempt < 400; attempt++) {
      byte[] damaged = bytes.clone();
      int start = random.nextInt(bytes.length);
      int end = Math.min(bytes.length, start + 1 + random.nextInt(200));
      for (int i = start; i < end; i++) {
        damaged[i] = (byte) random.nextInt();
      }
      Files.write(file, attempt % 4 == 0 ? java.util.Arrays.copyOf(damaged, start) : damaged);
      try {
        read(file);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining(file.toString());
      }
    }
  }
}
