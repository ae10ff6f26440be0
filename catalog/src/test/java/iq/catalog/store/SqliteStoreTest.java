package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.LayeredCatalog;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.text.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
  private static final List<Benchmark> BENCHMARKS =
      LongStream.range(0, 50)
          .mapToObj(Contents::of)
          .map(content -> content.benchmarks())
          .filter(benchmarks -> benchmarks.size() == 3)
          .findFirst()
          .orElseThrow();

  private static final Author AUTHOR = new Author("ada", Instant.EPOCH, null);

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");
  private Store store = Stores.file(file);

  @BeforeEach
  void place() {
    file = folder.resolve("own").resolve("iq.sqlite");
    store = Stores.file(file);
  }

  private List<Benchmark> stored() {
    try (Catalog catalog = store.open()) {
      return catalog.benchmarks(Selection.ALL);
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private void refuses(String... words) {
    assertThatThrownBy(this::stored)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(words);
  }

  @Test
  void isMadeWhenItIsFirstWritten() {
    assertThat(store.exists()).isFalse();
    store.add(BENCHMARKS, List.of(), AUTHOR);
    assertThat(store.exists()).isTrue();
    assertThat(stored()).isEqualTo(BENCHMARKS);
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertThat(store.exists()).isFalse();
    store.add(BENCHMARKS, List.of(), AUTHOR);
    assertThat(stored()).isEqualTo(BENCHMARKS);
  }

  @Test
  void addingAgainReplaces() {
    store.add(BENCHMARKS, List.of(), AUTHOR);
    store.add(BENCHMARKS, List.of(), AUTHOR);
    assertThat(stored()).isEqualTo(BENCHMARKS);
    store.remove(List.of(BENCHMARKS.getFirst().id(), "unknown"), AUTHOR);
    assertThat(stored()).isEqualTo(BENCHMARKS.subList(1, 3));
  }

  @Test
  void anOlderStoreGetsTheNewColumnsAndKeepsItsRows() throws SQLException {
    store.add(BENCHMARKS, List.of(), AUTHOR);
    sql("ALTER TABLE benchmark DROP COLUMN notes", "ALTER TABLE load_point DROP COLUMN ttft_p95_ms");
    sql("DROP TABLE use_case");
    try (Connection connection = Connections.write(file)) {
      connection.setAutoCommit(false);
      SqliteDatabase.upgrade(connection);
      connection.commit();
    }
    assertThat(stored())
        .extracting(b -> b.id() + b.configuration())
        .isEqualTo(BENCHMARKS.stream().map(b -> b.id() + b.configuration()).toList());
    assertThat(stored()).allMatch(b -> b.provenance().notes() == null);
    store.add(BENCHMARKS, List.of(), AUTHOR);
    assertThat(stored()).isEqualTo(BENCHMARKS);
  }

  @Test
  void aNewerStoreIsRefusedAndLeftAsItIs() throws SQLException, IOException {
    store.add(BENCHMARKS, List.of(), AUTHOR);
    sql("PRAGMA user_version = 999");
    byte[] before = Files.readAllBytes(file);
    refuses("was written by a newer version of iq", "use that version");
    assertThatThrownBy(() -> store.remove(List.of(BENCHMARKS.getFirst().id()), AUTHOR))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer version");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void theDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws SQLException, IOException {
    Files.createDirectories(file.getParent());
    sql("CREATE TABLE bookmarks (url TEXT)");
    byte[] before = Files.readAllBytes(file);
    refuses("another program", "IQ_STORE");
    assertThatThrownBy(() -> store.add(BENCHMARKS, List.of(), AUTHOR))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  /** A process that died while it wrote leaves a journal, by which the change is to be undone. */
  @Test
  void aChangeThatWasCutOffIsUndone() throws SQLException, IOException {
    store.add(BENCHMARKS, List.of(), AUTHOR);
    Path copy = folder.resolve("copy.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_size = 1");
      connection.setAutoCommit(false);
      for (int i = 0; i < 500; i++) {
        statement.executeUpdate("UPDATE benchmark SET notes = '" + "x".repeat(500) + i + "'");
      }
      statement.executeUpdate("DELETE FROM load_point");
      Files.copy(file, copy);
      Files.copy(file.resolveSibling("iq.sqlite-journal"), folder.resolve("copy.sqlite-journal"));
      connection.rollback();
    }
    Store cutOff = Stores.file(copy);
    try (Catalog catalog = cutOff.open()) {
      assertThat(catalog.benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS);
    }
  }

  @Test
  void aBenchmarkWithoutItsSourceIsDamage() throws SQLException {
    store.add(BENCHMARKS, List.of(), AUTHOR);
    sql("DELETE FROM source");
    refuses("is damaged", "no provenance");
  }

  @Test
  void aStoreThatLostATableIsDamage() throws SQLException {
    store.add(BENCHMARKS, List.of(), AUTHOR);
    sql("DROP TABLE load_point");
    refuses("is not a catalog of iq");
  }

  @Test
  void aFailedChangeLeavesTheStoreAsItWas() throws SQLException, IOException {
    store.add(BENCHMARKS.subList(0, 1), List.of(), AUTHOR);
    sql("CREATE TRIGGER full BEFORE INSERT ON load_point BEGIN SELECT RAISE(ABORT, 'no'); END");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> store.add(BENCHMARKS, List.of(), AUTHOR)).isInstanceOf(StoreException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void ownRowsStandInPlaceOfShippedOnes() {
    Price price = new Price("gcp", "r", "m", 4.0, null, null, null, "2026-01-01", "shipped");
    Price own = new Price("gcp", "r", "m", 3.0, null, null, null, "2026-02-01", "own");
    Path lower = folder.resolve("lower.sqlite");
    Store shipped = Stores.file(lower);
    shipped.add(BENCHMARKS, List.of(), AUTHOR);
    shipped.setPrices(List.of(), List.of(price), AUTHOR);
    Benchmark first = BENCHMARKS.getFirst();
    Benchmark changed =
        new Benchmark(
            first.id(), first.configuration(), first.workload(), first.loadKind(),
            BENCHMARKS.get(1).provenance(), first.points());
    store.add(List.of(changed), List.of(), AUTHOR);
    store.setPrices(List.of(), List.of(own), AUTHOR);
    try (Catalog catalog = new LayeredCatalog(shipped.open(), store.open())) {
      assertThat(catalog.benchmarks(Selection.ALL))
          .containsExactly(changed, BENCHMARKS.get(1), BENCHMARKS.get(2));
      assertThat(catalog.benchmarks(Selection.id(first.id()))).containsExactly(changed);
      assertThat(catalog.prices(null)).containsExactly(own);
    }
  }
}
