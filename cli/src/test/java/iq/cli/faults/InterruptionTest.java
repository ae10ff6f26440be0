package iq.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, a crash, and several processes at once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent by kill")
class InterruptionTest {
  private static final long BYTES_READ = 8_000_000;
  private static final int SIGINT = 130;

  @TempDir Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private Iq iq;

  @BeforeEach
  void store() throws IOException, InterruptedException {
    iq = new Iq(folder);
    assertThat(iq.run("benchmarks", "import", PointFiles.one(folder, "acme/before").toString()))
        .returns(0, Iq.Result::code);
  }

  private void holdsOnly(String... models) throws IOException, InterruptedException {
    Iq.Result list = iq.run("models", "list", "--format=csv");
    assertThat(list).returns(0, Iq.Result::code);
    assertThat(list.out().lines().filter(line -> line.startsWith("acme/"))).containsExactly(models);
  }

  /** The last line has a fault: an import that had read all of it would say so, and exit with 2. */
  @Test
  void ctrlCWhileAFileIsReadLeavesTheStoreAsItWas() throws IOException, InterruptedException {
    Path file = PointFiles.large(folder.resolve("large.json"), 200, "", "\n", "fault");
    byte[] before = Files.readAllBytes(iq.store());
    Iq.Running running = iq.start("benchmarks", "import", file.toString());
    Path io = Path.of("/proc", Long.toString(running.process().pid()), "io");
    assumeTrue(Files.isReadable(io), "needs /proc to see that reading has begun");
    while (running.process().isAlive() && bytesRead(io) < BYTES_READ) {
      Thread.sleep(5);
    }
    running.signal("INT");
    Iq.Result result = running.finish();
    assertThat(result.code()).isEqualTo(SIGINT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().strip()).isEqualTo("iq: stopped; nothing was imported");
    assertThat(Files.readAllBytes(iq.store())).isEqualTo(before);
    holdsOnly("acme/before");
  }

  private static long bytesRead(Path io) throws IOException {
    return Files.readString(io)
        .lines()
        .filter(line -> line.startsWith("rchar: "))
        .mapToLong(line -> Long.parseLong(line.substring("rchar: ".length())))
        .sum();
  }

  /** SQLite's journal stands beside the store from the first changed row to the commit. */
  @ParameterizedTest
  @ValueSource(strings = {"INT", "KILL"})
  void whatIsCutOffWhileItIsWrittenNeverWas(String signal) throws IOException, InterruptedException {
    Path file = PointFiles.many(folder, "acme/after", 3_000);
    byte[] before = Files.readAllBytes(iq.store());
    Path journal = iq.store().resolveSibling("iq.sqlite-journal");
    Iq.Running running = iq.start("benchmarks", "import", file.toString());
    while (running.process().isAlive() && !Files.exists(journal)) {
      Thread.onSpinWait();
    }
    running.signal(signal);
    assertThat(running.finish().code()).isGreaterThan(128);
    holdsOnly("acme/before");
    assertThat(Files.readAllBytes(iq.store())).isEqualTo(before);
    assertThat(iq.run("benchmarks", "import", PointFiles.one(folder, "acme/next").toString()))
        .returns(0, Iq.Result::code);
    holdsOnly("acme/before", "acme/next");
  }

  @Test
  void importsAtOnceAllLand() throws IOException, InterruptedException {
    Files.delete(iq.store());
    Iq.Running a = iq.start("benchmarks", "import", PointFiles.many(folder, "acme/a", 300).toString());
    Iq.Running b = iq.start("benchmarks", "import", PointFiles.many(folder, "acme/b", 300).toString());
    Iq.Running c = iq.start("benchmarks", "import", PointFiles.one(folder, "acme/c").toString());
    for (Iq.Running running : new Iq.Running[] {a, b, c}) {
      assertThat(running.finish()).returns(0, Iq.Result::code);
    }
    holdsOnly("acme/a", "acme/b", "acme/c");
    try (Catalog own = Stores.file(iq.store()).open()) {
      assertThat(own.benchmarks(Selection.model("acme/b")))
          .hasSize(300)
          .allMatch(benchmark -> benchmark.points().size() == 10);
    }
  }
}
