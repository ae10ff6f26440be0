package iq.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path data = Path.of("");

  private void write(String name, String text) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void benchmark(String source, String points) throws IOException {
    write("benchmarks/lab/sources.csv", "source,name,licence\nlab,Lab,MIT\n");
    write(
        "benchmarks/lab/benchmarks.csv",
        "benchmark,model,accelerator,accelerator_count,load_kind,source,path,measured_by\n"
            + "0000abcd,acme/a,nvidia-l4,1,concurrency," + source + ",a.json,Lab\n");
    write("benchmarks/lab/points.csv", points);
  }

  private void refuses(String... words) {
    assertThatThrownBy(() -> new DataFolder(data).read())
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll(words);
  }

  private static final String POINTS = "benchmark,load,output_tokens_per_second\n0000abcd,1,50\n";

  @Test
  void anEmptyFolderKnowsNothing() {
    assertThat(new DataFolder(data).read()).isEqualTo(Content.empty());
  }

  @Test
  void aBenchmarkWithItsSourceLoads() throws IOException {
    benchmark("lab", POINTS);
    assertThat(new DataFolder(data).read().benchmarks()).hasSize(1);
  }

  @Test
  void aBenchmarkWithoutProvenanceDoesNotLoad() throws IOException {
    benchmark("elsewhere", POINTS);
    refuses("benchmarks.csv", "0000abcd", "no provenance", "'elsewhere'", "sources.csv");
    benchmark("", POINTS);
    refuses("benchmarks.csv, line 2, source: found nothing");
  }

  @Test
  void provenanceNeedsLicencePathAndWhoMeasured() throws IOException {
    benchmark("lab", POINTS);
    write("benchmarks/lab/sources.csv", "source,name,licence\nlab,Lab,\n");
    refuses("sources.csv, line 2, licence: found nothing");
    benchmark("lab,,Lab\n#", POINTS);
    refuses("benchmarks.csv, line 2, path: found nothing");
  }

  @Test
  void pointsAndBenchmarksNeedEachOther() throws IOException {
    benchmark("lab", "benchmark,load,output_tokens_per_second\n");
    refuses("0000abcd has no load points");
    benchmark("lab", POINTS + "ffffffff,1,50\n");
    refuses("ffffffff is not in benchmarks.csv");
    benchmark("lab", POINTS.replace("50", ""));
    refuses("points.csv, line 2, output_tokens_per_second: found nothing, expected a number above 0");
  }

  @Test
  void rowsStandOnce() throws IOException {
    write("models.csv", "model\nacme/a\nacme/a\n");
    refuses("model acme/a stands twice");
  }

  @Test
  void pricesNeedADate() throws IOException {
    write("machine-types.csv", "cloud,machine_type,accelerator,accelerator_count\ngcp,m,nvidia-l4,1\n");
    write("prices/gcp.csv", "cloud,region,machine_type,as_of,source\ngcp,r,m,2026-02-31,x\n");
    refuses("gcp/m in r", "as_of", "'2026-02-31'", "a date");
  }
}
