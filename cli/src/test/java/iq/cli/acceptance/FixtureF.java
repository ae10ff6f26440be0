package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Fixture F as a compiled catalog, made once a run by the project's own importer. */
final class FixtureF {
  static final String GEMMA = "--model=google/gemma-2-27b-it";
  static final String GEMMA_072 = GEMMA + " --model-server-version=v0.7.2";
  static final String LIST_GEMMA_072 = "profiles list " + GEMMA_072;

  private static final Path FOLDER = Path.of("target", "acceptance").toAbsolutePath();
  private static final Path NO_STORE = FOLDER.resolve("none.sqlite");
  private static final Iq CATALOG =
      Iq.of(make("whole", "points.jsonl", "prices.csv", "models.csv"), NO_STORE);
  private static final Iq WITHOUT_BENCHMARKS =
      Iq.of(make("without-benchmarks", "prices.csv", "models.csv"), NO_STORE);

  private FixtureF() {}

  /** The whole fixture as the catalog, and no data of the user's own. */
  static Iq iq() {
    return CATALOG;
  }

  /** A catalog of the fixture's models, machines and prices, without any benchmark. */
  static Iq withoutBenchmarks() {
    return WITHOUT_BENCHMARKS;
  }

  static Result run(String line) {
    return CATALOG.run(line);
  }

  /** gcloud's own line, its first word replaced. */
  static Result gcloud(String line) {
    return CATALOG.run("container ai " + line);
  }

  /** The id of the profile of a machine type of gemma-2-27b-it on vllm 0.7.2. */
  static String id(String machineType) {
    Result result = run(LIST_GEMMA_072 + " --instance-type=" + machineType + " --format=json");
    return String.valueOf(result.values("iq.id").getFirst());
  }

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(FixtureF.class.getResource("fixture-f/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(file(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path make(String name, String... files) {
    Path data = FOLDER.resolve(name).resolve("data");
    Path catalog = FOLDER.resolve(name).resolve("catalog.sqlite");
    try {
      delete(FOLDER.resolve(name));
      Files.createDirectories(data);
      Files.copy(
          Path.of("..", "data", "use-cases.csv"),
          data.resolve("use-cases.csv"),
          StandardCopyOption.REPLACE_EXISTING);
      copyServers(data.resolve("servers"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Iq iq = Iq.of(catalog, NO_STORE);
    StringBuilder line = new StringBuilder("catalog import --data '" + data + "'");
    for (String file : files) {
      line.append(" '").append(file(file)).append("'");
    }
    succeed(iq.run(line.toString()));
    succeed(iq.run("catalog compile --data '" + data + "' --output '" + catalog + "'"));
    return catalog;
  }

  /** What the versions of model servers know is no invention: the catalog's own. */
  private static void copyServers(Path to) throws IOException {
    Files.createDirectories(to);
    for (String file : List.of("flags.csv", "metrics.csv", "versions.csv")) {
      Files.copy(Path.of("..", "data", "servers", file), to.resolve(file));
    }
  }

  private static void succeed(Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
