package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.MemoryCatalog;
import iq.catalog.Selection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed while it imports leaves the round before, or its own, but no mixture. */
class KilledImportTest {
  private static final String ROUND_BEFORE_THE_KILL = "3";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 60})
  void aFileHoldsOneRound(int millis) throws IOException, InterruptedException {
    Path file = folder.resolve("iq.sqlite");
    kill(EndlessImport.start("file", file.toString()), millis);
    holdsOneRound(Stores.file(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 150})
  void aDatabaseHoldsOneRound(int millis)
      throws IOException, InterruptedException, SQLException {
    String url = Postgres.shared().url(Postgres.shared().newDatabase());
    kill(EndlessImport.start("url", url), millis);
    holdsOneRound(Stores.of(url, Path.of("")));
  }

  /** As {@code kill -9}, some time after a round began. */
  private static void kill(Process process, int millis) throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (!ROUND_BEFORE_THE_KILL.equals(line)) {
        assertThat(line).as("the process ended").isNotNull();
        line = lines.readLine();
      }
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void holdsOneRound(Store store) {
    try (store) {
      MemoryCatalog catalog = store.load();
      List<Benchmark> benchmarks = catalog.benchmarks(Selection.ALL);
      assertThat(benchmarks)
          .hasSize(EndlessImport.BENCHMARKS)
          .allMatch(benchmark -> benchmark.points().size() == EndlessImport.POINTS);
      assertThat(benchmarks.stream().map(b -> b.provenance().notes()).distinct())
          .containsExactly(Integer.toString(Integer.parseInt(catalog.version(), 16)));
      store.remove(List.of(benchmarks.getFirst().id()), StoreLaws.ADA);
      assertThat(store.load().benchmarks(Selection.ALL)).hasSize(EndlessImport.BENCHMARKS - 1);
    }
  }
}
