package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.Selection;
import iq.catalog.store.Author;
import iq.catalog.store.Store;
import iq.server.Postgres;
import iq.server.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one real database, which goes away and comes back. */
class DatabaseTest {
  private static final String IMPORT = "/iq/v1/benchmarks:import";
  private static final String SET = "/iq/v1/prices:set";
  private static final Map<String, Object> MODEL =
      Map.of("question", Map.of("model", "acme/model-7b"));

  @TempDir static Path data = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static Postgres database;

  private final List<Store> stores = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Running one;

  @SuppressWarnings("NullAway.Init")
  private Running other;

  @BeforeAll
  static void startDatabase() throws IOException {
    database = new Postgres(data.resolve("postgres"));
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @BeforeEach
  void start() {
    stores.add(database.store());
    stores.add(database.store());
    one = Running.on(stores.get(0));
    other = Running.on(stores.get(1));
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    List<String> ids = stored().stream().map(Benchmark::id).toList();
    stores.getFirst().remove(ids, new Author("test", Running.CLOCK.instant(), null));
    stores.forEach(Store::close);
  }

  private List<Benchmark> stored() {
    return stores.getFirst().load().benchmarks(Selection.ALL);
  }

  private static int profiles(Running server) {
    return Json.list(Json.post(server, "/iq/v1/profiles:list", MODEL), "profiles").size();
  }

  @Test
  void whatOneServerWritesTheOtherAnswersAfterItsNextLook() {
    Json.post(one, IMPORT, Files.sweep());

    other.live().refresh();

    assertThat(profiles(other)).isEqualTo(1);
    assertThat(Json.get(other, "/iq/v1/catalog")).isEqualTo(Json.get(one, "/iq/v1/catalog"));
  }

  @Test
  void twoServersImportTheSameAtOnceAndBothSucceed() throws Exception {
    List<Callable<Object>> imports = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Running server = i % 2 == 0 ? one : other;
      imports.add(() -> Json.post(server, IMPORT, Files.sweep()).get("benchmarks"));
    }

    List<Object> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(imports.size())) {
      for (Future<Object> answer : threads.invokeAll(imports)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).hasSize(6).containsOnly(answers.getFirst());
    assertThat(stored()).singleElement().satisfies(b -> assertThat(b.points()).hasSize(2));
    assertThat(profiles(one)).isEqualTo(1);
  }

  @Test
  void pricesThatTwoServersSetInTurnAddUp() {
    set(one, "spot", 1.5);
    set(other, "onDemand", 4.5);

    assertThat(stores.getFirst().load().prices(null))
        .filteredOn(price -> price.machineType().equals("a3-highgpu-8g"))
        .singleElement()
        .satisfies(price -> assertThat(price.spot()).isEqualTo(1.5))
        .satisfies(price -> assertThat(price.onDemand()).isEqualTo(4.5));
  }

  /** What one sets must not undo what the other set a moment before. */
  @Test
  void pricesThatTwoServersSetAtOnceAddUp() throws Exception {
    List<String> models = List.of("onDemand", "spot", "oneYearCud", "threeYearsCud");
    for (int round = 1; round <= 10; round++) {
      double usd = round;
      List<Callable<Object>> changes = new ArrayList<>();
      for (String model : models) {
        Running server = changes.size() % 2 == 0 ? one : other;
        changes.add(
            () -> {
              set(server, model, usd);
              return model;
            });
      }
      try (ExecutorService threads = Executors.newFixedThreadPool(changes.size())) {
        for (Future<Object> change : threads.invokeAll(changes)) {
          assertThat(change.get()).isIn(models);
        }
      }

      assertThat(stores.getFirst().load().prices(null))
          .filteredOn(price -> price.machineType().equals("a3-highgpu-8g"))
          .singleElement()
          .satisfies(
              price ->
                  assertThat(
                          Arrays.asList(
                              price.onDemand(),
                              price.spot(),
                              price.oneYearCud(),
                              price.threeYearsCud()))
                      .containsOnly(usd));
    }
  }

  private static void set(Running server, String model, double usd) {
    Map<String, Object> price =
        Map.of(
            "cloud", "gcp", "region", "us-central1", "machineType", "a3-highgpu-8g", model, usd);
    Json.post(server, SET, Map.of("prices", List.of(price)));
  }

  @Test
  void withoutTheDatabaseReadsAnswerAndWritesFailClearly() throws IOException {
    Json.post(one, IMPORT, Files.sweep());
    Object version = Json.get(one, "/iq/v1/catalog").get("version");
    String more = Json.write(Files.request("more.csv", Files.HEADER + Files.row("acme/other", 2)));

    database.stop();
    try {
      one.live().refresh();

      assertThat(profiles(one)).isEqualTo(1);
      assertThat(Json.get(one, "/iq/v1/catalog")).containsEntry("version", version);
      assertThat(one.get("/iq/v1/tables/benchmark.csv").body()).contains("acme/model-7b");
      assertThat(Json.fault(one.post(IMPORT, more), 503, "UNAVAILABLE"))
          .contains("cannot be reached", "check that PostgreSQL runs there")
          .doesNotContain("secret-word");
      assertThat(profiles(one)).isEqualTo(1);
    } finally {
      database.start();
    }

    assertThat(stored()).extracting(b -> b.configuration().model()).containsExactly("acme/model-7b");
    Json.post(one, IMPORT, Json.read(more));
    other.live().refresh();
    assertThat(Json.list(Json.get(other, "/iq/v1/benchmarks?own=true"), "benchmarks")).hasSize(2);
  }
}
