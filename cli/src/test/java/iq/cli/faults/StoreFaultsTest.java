package iq.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store or catalog that is damaged, locked, missing or cannot be written. */
class StoreFaultsTest {
  private static final String FULL = "cannot be written, the disk may be full";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Iq iq;

  @SuppressWarnings("NullAway.Init")
  private String one;

  @BeforeEach
  void prepare() throws IOException {
    iq = new Iq(folder);
    one = PointFiles.one(folder, "acme/one").toString();
  }

  private void fill() throws IOException, InterruptedException {
    assertThat(iq.run("benchmarks", "import", one)).returns(0, Iq.Result::code);
  }

  private static void fails(Iq.Result result, String... words) {
    assertThat(result.code()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("iq: ").contains(words).doesNotContain("\tat ");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void aStoreOfRandomBytesIsSaidToBeDamagedAndIsLeft() throws IOException, InterruptedException {
    byte[] bytes = new byte[20_000];
    new Random(1).nextBytes(bytes);
    Files.createDirectories(iq.store().getParent());
    Files.write(iq.store(), bytes);
    fails(iq.run("models", "list"), iq.store().toString(), "is damaged or not a catalog");
    fails(iq.run("benchmarks", "import", one), iq.store().toString(), "is damaged", "nothing was");
    assertThat(Files.readAllBytes(iq.store())).isEqualTo(bytes);
  }

  @Test
  void aTruncatedStoreIsSaidToBeDamagedAndIsLeft() throws IOException, InterruptedException {
    fill();
    byte[] bytes = Files.readAllBytes(iq.store());
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    Files.write(iq.store(), half);
    fails(iq.run("models", "list"), iq.store().toString(), "is damaged");
    fails(iq.run("benchmarks", "import", one), iq.store().toString(), "is damaged");
    assertThat(Files.readAllBytes(iq.store())).isEqualTo(half);
    Iq.Result verbose = iq.run("models", "list", "--verbose");
    assertThat(verbose.err()).contains("StoreException", "\tat iq.");
  }

  @Test
  void aLockedStoreIsWaitedForAndRead() throws IOException, InterruptedException, SQLException {
    fill();
    byte[] before = Files.readAllBytes(iq.store());
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + iq.store());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.executeUpdate("DELETE FROM benchmark");
      Iq.Running writer = iq.start("benchmarks", "import", one);
      Iq.Result read = iq.run("models", "list");
      assertThat(read).returns(0, Iq.Result::code);
      assertThat(read.out()).contains("acme/one");
      fails(writer.finish(), iq.store().toString(), "locked by another process", "try again");
      statement.execute("ROLLBACK");
    }
    assertThat(Files.readAllBytes(iq.store())).isEqualTo(before);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "ulimit is the shell's")
  void aFullDiskChangesNothing() throws IOException, InterruptedException {
    String large = PointFiles.many(folder, "acme/large", 500).toString();
    fails(iq.runInShell("ulimit -f 16", "benchmarks", "import", large), FULL);
    Iq.Result empty = iq.runInShell("ulimit -f 16", "models", "list");
    assertThat(empty).returns(0, Iq.Result::code);
    fill();
    byte[] before = Files.readAllBytes(iq.store());
    fails(iq.runInShell("ulimit -f 256", "benchmarks", "import", large), FULL);
    assertThat(iq.run("models", "list").out()).contains("acme/one").doesNotContain("acme/large");
    assertThat(Files.readAllBytes(iq.store())).isEqualTo(before);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "ulimit is the shell's")
  void aFullDiskChangesNothingOfTheCatalogsText() throws IOException, InterruptedException {
    String data = "--data=" + folder.resolve("data");
    assertThat(iq.run("catalog", "import", data, one)).returns(0, Iq.Result::code);
    Path points = folder.resolve("data/benchmarks/acme-one/points.csv");
    byte[] before = Files.readAllBytes(points);
    PointFiles.many(folder, "acme/one", 500);
    String large = folder.resolve("acme-one.jsonl").toString();
    fails(
        iq.runInShell("ulimit -f 16", "catalog", "import", data, large),
        folder.resolve("data").toString(),
        "cannot be written",
        "nothing was changed");
    assertThat(Files.readAllBytes(points)).isEqualTo(before);
    assertThat(folder.resolve("data/benchmarks/acme-one").toFile().list())
        .containsExactlyInAnyOrder("sources.csv", "benchmarks.csv", "points.csv");
    Path compiled = folder.resolve("out.sqlite");
    fails(
        iq.runInShell("ulimit -f 16", "catalog", "compile", data, "--output=" + compiled),
        compiled.toString(),
        FULL);
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("out.sqlite"));
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException, InterruptedException {
    Files.createFile(iq.store().getParent());
    fails(
        iq.run("benchmarks", "import", one),
        "its folder cannot be made",
        iq.store().getParent() + " is a file, expected a folder");
    assertThat(iq.run("models", "list")).returns(0, Iq.Result::code);
  }

  @Test
  void aStoreThatMayNotBeWrittenIsNamed() throws IOException, InterruptedException {
    fill();
    assertThat(iq.store().toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(iq.store()), "permissions do not bind root");
    fails(iq.run("benchmarks", "import", one), iq.store().toString(), "may not be written");
    assertThat(iq.run("models", "list")).returns(0, Iq.Result::code);
  }

  @Test
  void aMissingOrDamagedCatalogIsNamed() throws IOException, InterruptedException {
    byte[] bytes = Files.readAllBytes(iq.catalog());
    Files.write(iq.catalog(), Arrays.copyOf(bytes, bytes.length / 3));
    fails(iq.run("models", "list"), iq.catalog().toString(), "is damaged");
    Files.writeString(iq.catalog(), "");
    fails(iq.run("models", "list"), iq.catalog().toString(), "is not a catalog");
    Files.delete(iq.catalog());
    fails(iq.run("models", "list"), iq.catalog().toString(), "there is no catalog here");
  }
}
