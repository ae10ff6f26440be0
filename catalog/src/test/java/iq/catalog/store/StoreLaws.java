package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.text.Contents;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, whichever database keeps it. */
abstract class StoreLaws {
  static final Author ADA = new Author("ada", Instant.parse("2026-11-20T08:00:00.123Z"), "r-1");

  static final List<Benchmark> BENCHMARKS =
      LongStream.range(0, 50)
          .mapToObj(Contents::of)
          .map(Content::benchmarks)
          .filter(benchmarks -> benchmarks.size() == 3)
          .findFirst()
          .orElseThrow();

  @SuppressWarnings("NullAway.Init")
  Store store;

  /** Another door to the same store, as another process has it. */
  abstract Store another();

  /** Changes the database behind the store's back. */
  abstract void sql(String... statements) throws SQLException;

  /** Statements that make every insert into a table fail. */
  abstract String[] refusal(String table);

  /** Says that the store is of a version. */
  abstract String versionIs(int version);

  @BeforeEach
  void open() {
    store = another();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Benchmark> stored() {
    return store.load().benchmarks(Selection.ALL);
  }

  @Test
  void anEmptyStoreHoldsNothing() {
    assertThat(store.load().content()).isEqualTo(Content.empty());
    assertThat(store.revision()).isZero();
    assertThat(store.tokens().list()).isEmpty();
    assertThat(store.auditLog().list(null, 10)).isEmpty();
    try (Catalog catalog = store.open()) {
      assertThat(catalog.models()).isEmpty();
    }
  }

  @Test
  void keepsEveryFigureAndLetter() {
    for (long seed = 0; seed < 60; seed++) {
      Content content = Contents.of(seed);
      store.add(content.benchmarks(), content.machineTypes(), ADA);
      store.setPrices(content.machineTypes(), content.prices(), ADA);
      MemoryCatalog catalog = store.load();
      for (Benchmark benchmark : content.benchmarks()) {
        assertThat(catalog.benchmarks(Selection.id(benchmark.id()))).containsExactly(benchmark);
      }
      assertThat(catalog.machineTypes(null)).containsAll(content.machineTypes());
      assertThat(catalog.prices(null)).containsAll(content.prices());
    }
  }

  @Test
  void opensWhatItLoads() {
    store.add(BENCHMARKS, List.of(), ADA);
    try (Catalog catalog = store.open()) {
      assertThat(catalog.content()).isEqualTo(store.load().content());
      assertThat(catalog.models()).isEqualTo(store.load().models());
    }
  }

  @Test
  void addingAgainReplaces() {
    store.add(BENCHMARKS, List.of(), ADA);
    store.add(BENCHMARKS, List.of(), ADA);
    assertThat(stored()).isEqualTo(BENCHMARKS);
    store.remove(List.of(BENCHMARKS.getFirst().id(), "unknown"), ADA);
    assertThat(stored()).isEqualTo(BENCHMARKS.subList(1, 3));
  }

  @Test
  void aPriceReplacesThatOfTheSameMachineAndRegion() {
    Price first = new Price("gcp", "r", "m", 4.0, null, null, null, "2026-01-01", "list");
    Price second = new Price("gcp", "r", "m", 3.0, 1.0, null, null, "2026-02-01", "own");
    MachineType machine = new MachineType("gcp", "m", "nvidia-l4", 1, null, null, null);
    store.setPrices(List.of(machine), List.of(first), ADA);
    store.setPrices(List.of(machine), List.of(second), ADA);
    assertThat(store.load().prices(null)).containsExactly(second);
    assertThat(store.load().machineTypes(null)).containsExactly(machine);
  }

  /** Each reads the price before it writes the next: none may write over what it has not seen. */
  @Test
  void pricesThatDependOnThoseThereAddUp() throws Exception {
    UnaryOperator<PriceSet> next =
        there -> {
          double before =
              there.prices().isEmpty() ? 0 : Objects.requireNonNull(there.prices().getFirst().onDemand());
          Price price =
              new Price("gcp", "r", "m", before + 1, null, null, null, "2026-01-01", "list");
          return new PriceSet(there.machineTypes(), List.of(price));
        };
    List<Callable<Boolean>> changes = new ArrayList<>();
    try (Store other = another()) {
      for (int i = 0; i < 40; i++) {
        Store door = i % 2 == 0 ? store : other;
        changes.add(
            () -> {
              door.setPrices(next, ADA);
              return true;
            });
      }
      allAtOnce(changes);
    }

    assertThat(store.load().prices(null)).singleElement().extracting(Price::onDemand).isEqualTo(40.0);
    assertThat(store.revision()).isEqualTo(40);
    assertThat(store.auditLog().list(null, 1).getFirst().subject()).isEqualTo("gcp/r/m");
  }

  @Test
  void aChangeOfPricesThatFailsLeavesTheStoreAsItWas() {
    Price price = new Price("gcp", "r", "m", 4.0, null, null, null, "2026-01-01", "list");
    store.setPrices(List.of(), List.of(price), ADA);

    assertThatThrownBy(
            () ->
                store.setPrices(
                    there -> {
                      throw new IllegalStateException("no " + there.prices().size());
                    },
                    ADA))
        .hasMessage("no 1");
    assertThat(store.load().prices(null)).containsExactly(price);
    assertThat(store.revision()).isEqualTo(1);
  }

  @Test
  void everyChangeOfTheContentRaisesTheRevisionForAll() {
    try (Store other = another()) {
      store.add(BENCHMARKS, List.of(), ADA);
      assertThat(other.revision()).isEqualTo(1);
      other.remove(List.of("none"), ADA);
      assertThat(store.revision()).isEqualTo(2);
      store.setPrices(List.of(), List.of(), ADA);
      assertThat(other.revision()).isEqualTo(3);
      assertThat(other.load().version()).isEqualTo("00000003");
    }
  }

  @Test
  void whatIsNoContentDoesNot() {
    store.tokens().create("ci", Set.of(Scope.READ), null, ADA);
    store.tokens().revoke("ci", ADA);
    store.auditLog().write(ADA, "benchmarks add", "a", "refused");
    assertThat(store.revision()).isZero();
  }

  @Test
  void everyChangeIsInTheAuditLogNewestFirst() {
    store.add(BENCHMARKS, List.of(), ADA);
    store.remove(List.of(BENCHMARKS.getFirst().id()), ADA);
    assertThat(store.auditLog().list(null, 10))
        .containsExactly(
            new AuditEntry(
                2, ADA.at(), "ada", "benchmarks remove", BENCHMARKS.getFirst().id(), "r-1", "done"),
            new AuditEntry(
                1, ADA.at(), "ada", "benchmarks add", "00000000, 00000001, 00000002", "r-1", "done"));
  }

  @Test
  void theAuditLogIsCutByTimeAndNumber() {
    List<Instant> times = new ArrayList<>();
    for (int hour = 0; hour < 5; hour++) {
      Instant at = ADA.at().plusSeconds(3600L * hour);
      times.add(at);
      store.auditLog().write(new Author("eve", at, null), "tokens list", "", "refused");
    }
    assertThat(store.auditLog().list(times.get(2), 10))
        .extracting(AuditEntry::at)
        .containsExactly(times.get(4), times.get(3), times.get(2));
    assertThat(store.auditLog().list(null, 1)).singleElement().returns(5L, AuditEntry::seq);
  }

  @Test
  void aStatementThatFailsInTheMiddleWritesNothing() throws SQLException {
    store.add(BENCHMARKS.subList(0, 1), List.of(), ADA);
    for (String table : List.of("load_point", "audit")) {
      sql(refusal(table));
      assertThatThrownBy(() -> store.add(BENCHMARKS, List.of(), ADA))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(store.name());
      assertThat(stored()).isEqualTo(BENCHMARKS.subList(0, 1));
      assertThat(store.revision()).isEqualTo(1);
      assertThat(store.auditLog().list(null, 10)).hasSize(1);
    }
  }

  @Test
  void anOlderStoreGetsWhatIsNewAndKeepsItsRows() throws SQLException {
    store.add(BENCHMARKS, List.of(), ADA);
    store.close();
    sql("ALTER TABLE benchmark DROP COLUMN notes", "ALTER TABLE load_point DROP COLUMN ttft_p95_ms");
    sql("DROP TABLE token", "DROP TABLE audit", "DROP TABLE revision", versionIs(2));
    store = another();
    assertThat(stored())
        .extracting(b -> b.id() + b.configuration())
        .isEqualTo(BENCHMARKS.stream().map(b -> b.id() + b.configuration()).toList());
    store.add(BENCHMARKS, List.of(), ADA);
    assertThat(stored()).isEqualTo(BENCHMARKS);
    assertThat(store.tokens().list()).isEmpty();
  }

  @Test
  void aNewerStoreIsRefused() throws SQLException {
    store.add(BENCHMARKS, List.of(), ADA);
    store.close();
    sql(versionIs(999));
    store = another();
    assertThatThrownBy(() -> store.load())
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll(store.name(), "newer version of iq", "use that version");
    assertThatThrownBy(() -> store.remove(List.of(), ADA)).hasMessageContaining("newer version");
    sql(versionIs(Schema.VERSION));
    assertThat(stored()).isEqualTo(BENCHMARKS);
  }

  @Test
  void damageIsNamed() throws SQLException {
    store.add(BENCHMARKS, List.of(), ADA);
    sql("DELETE FROM source");
    assertThatThrownBy(() -> store.load())
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll(store.name(), "is damaged", "no provenance");
  }

  /** As two servers do that get the same file at once. */
  @Test
  void importsOfTheSameAtOnceGiveOneWholeResult() throws Exception {
    List<Callable<Boolean>> imports = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      imports.add(
          () -> {
            try (Store own = another()) {
              for (int round = 0; round < 5; round++) {
                own.add(BENCHMARKS, List.of(), ADA);
              }
              return true;
            }
          });
    }
    allAtOnce(imports);
    assertThat(stored()).isEqualTo(BENCHMARKS);
    assertThat(store.revision()).isEqualTo(20);
    assertThat(store.auditLog().list(null, 100)).hasSize(20);
  }

  @Test
  void aReaderSeesAllOfAChangeOrNothing() throws Exception {
    List<Benchmark> one = List.of(BENCHMARKS.getFirst());
    store.add(BENCHMARKS, List.of(), ADA);
    Callable<Boolean> writer =
        () -> {
          try (Store own = another()) {
            for (int round = 0; round < 15; round++) {
              own.remove(BENCHMARKS.stream().map(Benchmark::id).toList(), ADA);
              own.add(round % 2 == 0 ? one : BENCHMARKS, List.of(), ADA);
            }
            return true;
          }
        };
    Callable<Boolean> reader =
        () -> {
          for (int round = 0; round < 60; round++) {
            assertThat(stored()).isIn(one, BENCHMARKS, List.of());
          }
          return true;
        };
    allAtOnce(List.of(writer, reader));
  }

  private static void allAtOnce(List<Callable<Boolean>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Boolean> task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isTrue();
      }
    }
  }
}
