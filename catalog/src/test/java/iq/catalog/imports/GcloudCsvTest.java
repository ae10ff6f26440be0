package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcloudCsvTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final ImportSource GIVEN = new ImportSource(null, null, null, TODAY);

  private static final Map<String, MachineType> MACHINES =
      Map.of(
          "g2-standard-24",
          new MachineType("gcp", "g2-standard-24", "nvidia-l4", 2, null, null, null),
          "g4-standard-6",
          new MachineType("gcp", "g4-standard-6", "nvidia-rtx", 0.125, null, null, null));

  @TempDir Path folder = Path.of("");

  private List<Benchmark> read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("sweep.csv");
    Files.write(file, text.getBytes(charset));
    return BenchmarkFile.read(file, GIVEN, MACHINES::get);
  }

  private List<Benchmark> read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private void refuses(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("sweep.csv")
        .hasMessageContainingAll(words);
  }

  private static String file(String... rows) {
    return Lines.GCLOUD_HEADER + "\n" + String.join("\n", rows) + "\n";
  }

  @Test
  void readsAndDerives() throws IOException {
    Benchmark b = read(file(Lines.GCLOUD_ROW)).getFirst();
    assertThat(b.configuration().acceleratorCount()).isEqualTo(2);
    assertThat(b.configuration().serverVersion()).isEqualTo("0.9.1");
    assertThat(b.points().getFirst().inputTokensPerSecond()).isEqualTo(1.5 * 1024);
    assertThat(b.provenance().derived()).contains("accelerator_count", "statistic p50");
    assertThat(b.provenance().source().commit()).startsWith("sha256:");
    assertThat(b.provenance().source().name()).isEqualTo("sweep.csv");
    assertThat(b.provenance().when()).isEqualTo("imported 2026-11-20");
  }

  @Test
  void byteOrderMarkLineEndsAndQuotesChangeNothingButTheDigest() throws IOException {
    List<Benchmark> plain = read(file(Lines.GCLOUD_ROW));
    String quotedHeader = "\"" + Lines.GCLOUD_HEADER.replace(",", "\",\"") + "\"";
    for (String text :
        List.of(
            "\uFEFF" + file(Lines.GCLOUD_ROW),
            file(Lines.GCLOUD_ROW).replace("\n", "\r\n"),
            file(Lines.GCLOUD_ROW).strip(),
            file(Lines.GCLOUD_ROW, ""),
            "\uFEFF" + quotedHeader + "\n" + Lines.GCLOUD_ROW)) {
      List<Benchmark> other = read(text);
      assertThat(other).extracting(Benchmark::id).isEqualTo(List.of(plain.getFirst().id()));
      assertThat(other.getFirst().points()).isEqualTo(plain.getFirst().points());
    }
  }

  @Test
  void columnsMayStandInAnyOrderAndOptionalOnesBeAbsent() throws IOException {
    String text =
        """
        Model Name,Output Tokens/s,Accelerator Type,Instance Type,Model Server Name
        acme/model-7b,192.25,nvidia-l4,g2-standard-24,vllm
        """;
    Benchmark b = read(text).getFirst();
    assertThat(b.configuration().model()).isEqualTo("acme/model-7b");
    assertThat(b.points().getFirst().requestsPerSecond()).isNaN();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g2-standard-24 | g2-standard-99 | Instance Type | 'g2-standard-99' | iq machine-types list",
        "g2-standard-24,nvidia-l4 | g4-standard-6,nvidia-rtx | Instance Type | g4 | whole accelerators",
        "nvidia-l4 | nvidia-t4 | Accelerator Type | 'nvidia-t4' | nvidia-l4",
        "nvidia-l4 | '' | Accelerator Type | nothing | nvidia-l4",
        "acme/model-7b | '' | Model Name | nothing | a value",
        "192.25 | '' | Output Tokens/s | nothing | above 0",
        "192.25 | 0 | Output Tokens/s | '0' | above 0",
        "192.25 | -3 | Output Tokens/s | '-3' | 0 or more",
        "192.25 | NaN | Output Tokens/s | 'NaN' | finite",
        "192.25 | Infinity | Output Tokens/s | 'Infinity' | finite",
        "192.25 | fast | Output Tokens/s | 'fast' | a number",
        "192.25 | 192d | Output Tokens/s | '192d' | a number",
        "192.25 | 0x1p3 | Output Tokens/s | '0x1p3' | a number",
        "192.25 | ' 192' | Output Tokens/s | ' 192' | a number",
        "1024,128 | -1024,128 | Average Input Length | '-1024' | 0 or more",
        "vllm | v\0llm | Model Server Name | 'v?llm' | NUL",
      })
  void refusesABadValueNamingLineColumnValueAndWhatWasExpected(
      String piece, String by, String column, String value, String expected) {
    String row = Lines.row(piece, by);
    String text = file(Lines.GCLOUD_ROW, row);
    if (by.isEmpty() && column.equals("Accelerator Type")) {
      refuses(text, ", line 3, " + column + ":", "nothing");
    } else {
      refuses(text, ", line 3, " + column + ":", value, expected);
    }
  }

  @Test
  void refusesATruncatedLine() {
    refuses(file(Lines.GCLOUD_ROW, "g2-standard-24,nvidia-l4"), "line 3", "2 cells", "truncated");
    refuses(file(Lines.GCLOUD_ROW, Lines.GCLOUD_ROW + ",x"), "line 3", "18 cells", "17 as in");
    refuses(file(Lines.GCLOUD_ROW, "g2-standard-24,\"nvidia-l4"), "line 3", "is not CSV");
  }

  @Test
  void refusesUnknownAndRepeatedColumns() {
    refuses(Lines.GCLOUD_HEADER + ",Colour\n", "line 1", "header", "'Colour'", "only columns");
    refuses(Lines.GCLOUD_HEADER + ",QPS\n", "line 1", "header", "'QPS'", "each column once");
  }

  @Test
  void refusesOtherFiles() {
    refuses("", "neither JSON load points", "docs/catalog.md");
    refuses("a,b\n1,2\n", "neither JSON load points");
    refuses(Lines.GCLOUD_HEADER + "\n", "holds no load points");
    assertThatThrownBy(() -> BenchmarkFile.read(folder, GIVEN, MACHINES::get))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("is not a file");
  }

  @Test
  void refusesWhatIsNotUtf8NamingTheCell() {
    String text = file(Lines.GCLOUD_ROW, Lines.row("vllm", "vll\u00e9"));
    assertThatThrownBy(() -> read(text, StandardCharsets.ISO_8859_1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("line 3", "Model Server Name", "UTF-8");
  }

  @Test
  void refusesLinesWithoutEnd() {
    refuses(file("x".repeat(3_000_000)), "is not CSV", "line 2");
    refuses(file(",".repeat(3_000_000)), "is not CSV", "line 2");
    refuses(file("\"" + "x\n".repeat(3_000_000)), "is not CSV", "line 2");
  }

  @Test
  void datesGivenByHandMustExist() {
    assertThat(ImportSource.day("2026-11-20", TODAY)).isEqualTo("2026-11-20");
    assertThatThrownBy(() -> ImportSource.day("2026-11-31", TODAY))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("'2026-11-31'", "expected one such as");
    assertThatThrownBy(() -> ImportSource.day("2026-11-21", TODAY))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("'2026-11-21'", "2026-11-20 or before");
  }
}
