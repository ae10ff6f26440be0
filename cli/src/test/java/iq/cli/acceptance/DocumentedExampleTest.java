package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.imports.PointsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/catalog.md shows a reader who wants to bring own measurements. */
class DocumentedExampleTest {
  private static final Path PAGE = Path.of("..", "docs", "catalog.md");

  @Test
  void theJsonExampleIsOneBenchmarkOfTwoLoads(@TempDir Path folder) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```json\n[") + "```json\n".length();
    String example = page.substring(start, page.indexOf("```", start));
    Path file = Files.writeString(folder.resolve("sweep.json"), example);

    List<Benchmark> benchmarks = PointsJson.read(file);

    assertThat(benchmarks).hasSize(1);
    assertThat(benchmarks.getFirst().points()).hasSize(2);
  }
}
