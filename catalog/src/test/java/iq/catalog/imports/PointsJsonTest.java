package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.LoadKind;
import iq.catalog.Statistic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsJsonTest {
  @TempDir Path folder = Path.of("");

  private List<Benchmark> read(String text) throws IOException {
    Path file = folder.resolve("points.json");
    Files.writeString(file, text);
    return PointsJson.read(file);
  }

  private void refuses(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("points.json")
        .hasMessageContainingAll(words);
  }

  @Test
  void readsEveryField() throws IOException {
    Benchmark b = read(Lines.POINT).getFirst();
    assertThat(b.configuration().model()).isEqualTo("acme/model-7b");
    assertThat(b.configuration().serverVersion()).isEqualTo("0.9.1");
    assertThat(b.configuration().acceleratorCount()).isEqualTo(2);
    assertThat(b.configuration().parallelism().label()).isEqualTo("TP2");
    assertThat(b.loadKind()).isEqualTo(LoadKind.CONCURRENCY);
    assertThat(b.provenance().source().licence()).isEqualTo("MIT");
    assertThat(b.provenance().when()).isEqualTo("2026-03-31");
    assertThat(b.points().getFirst().ttft().get(Statistic.P99)).isEqualTo(300);
    assertThat(b.points().getFirst().outputTokensPerSecond()).isEqualTo(192.25);
  }

  @Test
  void readsLinesAnArrayAndASingleObjectAlike() throws IOException {
    List<Benchmark> lines = read(Lines.load(1) + "\n" + Lines.load(2) + "\n");
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().points()).hasSize(2);
    assertThat(read("[" + Lines.load(1) + ",\n" + Lines.load(2) + "]")).isEqualTo(lines);
    assertThat(read(Lines.load(1) + "\r\n\r\n" + Lines.load(2) + "\r\n")).isEqualTo(lines);
    assertThat(read("\uFEFF" + Lines.load(1) + "\n" + Lines.load(2))).isEqualTo(lines);
    assertThat(read(Lines.POINT)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"accelerator_count\":2 | \"accelerator_count\":0 | accelerator_count | '0.0' | 1 or more",
        "\"accelerator_count\":2 | \"accelerator_count\":2.5 | accelerator_count | '2.5' | whole",
        "\"accelerator_count\":2 | \"accelerator_count\":-2 | accelerator_count | '-2.0' | 0 or more",
        "\"accelerator_count\":2 | \"accelerator_count\":1e10 | accelerator_count | 1.0E10 | whole",
        "\"accelerator_count\":2, | `` | accelerator_count | nothing | 1 or more",
        "192.25 | NaN | metrics.output_tokens_per_second | 'NaN' | finite number",
        "192.25 | Infinity | metrics.output_tokens_per_second | 'Infinity' | finite number",
        "192.25 | 1e999 | metrics.output_tokens_per_second | '1e999' | finite number",
        "192.25 | -1 | metrics.output_tokens_per_second | '-1.0' | 0 or more",
        "192.25 | 0 | metrics.output_tokens_per_second | '0.0' | above 0",
        "192.25 | \"fast\" | metrics.output_tokens_per_second | 'fast' | number",
        "192.25 | null | metrics.output_tokens_per_second | nothing | above 0",
        "1024.5 | -5 | workload.input_tokens_mean | '-5.0' | 0 or more",
        "\"p99\" | \"p999\" | metrics.ttft_ms.p999 | 'p999' | p99",
        "\"ttft_ms\" | \"ttft_seconds\" | metrics.ttft_seconds | ttft | ttft_ms",
        "\"dataset\" | \"data\" | workload.data | 'data' | dataset",
        "\"tp\":2 | \"tensor\":2 | parallelism.tensor | 'tensor' | tp",
        "\"curve\" | \"courbe\" | courbe | 'courbe' | curve",
        "concurrency | users | load.kind | 'users' | request_rate",
        "2026-03-31 | 31 March | measured_on | '31 March' | 2026-03-31",
        "2026-03-31 | 2026-02-30 | measured_on | '2026-02-30' | 2026-03-31",
        "\"Lab results\" | \" \" | source.name | ' ' | text",
        "\"MIT\" | null | source.license | nothing | text",
        "\"MIT\" | \"(see there)\" | source.license | 'see there | licence",
        "\"Lab\" | 7 | source.measured_by | '7.0' | text",
        "\"acme/model-7b\" | [1] | model | '[1.0]' | text",
        "\"disaggregated\":false | \"disaggregated\":\"no\" | disaggregated | 'no' | true or false",
        "[\"requests_per_second = output / length\"] | [1] | derived | '[1.0]' | texts",
        "{\"scenario\":\"chat\"} | 5 | extra | '5.0' | an object",
        "\"chat\" | \"a\\u0000b\" | extra.scenario | 'a?b' | NUL",
        "\"chat\" | \"a\\ud800b\" | extra.scenario | a | broken",
        "\"chat\" | NaN | extra.scenario | 'NaN' | finite",
      })
  void refusesABadValueNamingLineFieldValueAndWhatWasExpected(
      String piece, String by, String field, String value, String expected) {
    String wrong = Lines.point(piece, by);
    String shown = value.equals("'see there") ? "(see there)" : value;
    refuses(Lines.POINT + "\n" + wrong, ", line 2, " + field + ":", shown, expected);
  }

  @Test
  void refusesATruncatedFile() {
    for (int length = 1; length < Lines.POINT.length(); length += 7) {
      refuses(Lines.POINT + "\n" + Lines.POINT.substring(0, length), "line 2", "is not JSON");
    }
    refuses("[" + Lines.POINT, "is not JSON");
    refuses("[" + Lines.POINT + ",", "is not JSON");
  }

  @Test
  void refusesDuplicateKeysNamingThem() {
    refuses(
        Lines.point("\"value\":8", "\"value\":8,\"value\":9"), "line 1", "load.value", "Duplicate");
  }

  @Test
  void refusesWhatFollowsTheEnd() {
    refuses("[" + Lines.POINT + "] " + Lines.POINT, "line 1", "top level");
    refuses("[" + Lines.POINT + "] []", "top level");
    refuses(Lines.POINT + " 5", "top level", "'5'");
    refuses("[[" + Lines.POINT + "]]", "top level");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "[]"})
  void refusesAFileWithoutPoints(String text) {
    refuses(text, "holds no load points");
  }

  @Test
  void refusesNulBytesAndWhatIsNotUtf8() throws IOException {
    refuses(Lines.POINT + "\n\0", "line 2", "is not JSON");
    refuses(Lines.point("chat", "ch\0at"), "line 1", "extra.scenario", "is not JSON");
    Path file = folder.resolve("points.json");
    Files.write(file, Lines.POINT.getBytes(StandardCharsets.UTF_16LE));
    assertThat(PointsJson.read(file)).hasSize(1);
    Files.write(file, Lines.point("chat", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PointsJson.read(file))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("line 1", "UTF-8");
  }

  @Test
  void refusesDepthLengthAndNumberWithoutEnd() {
    refuses("{\"extra\":".repeat(50_000), "line 1", "is not JSON", "nesting");
    refuses("{\"model\":\"" + "x".repeat(3_000_000), "line 1", "model", "is not JSON");
    refuses("{\"" + "x".repeat(3_000_000), "line 1", "is not JSON");
    refuses("{\"accelerator_count\":" + "9".repeat(3_000_000), "line 1", "accelerator_count");
    refuses("{\"derived\":[" + "0,".repeat(3_000_000), "line 1", "derived", "more than 10000 values");
  }

  @Test
  void aMissingFileIsSaidInWords() {
    Path file = folder.resolve("none.json");
    assertThatThrownBy(() -> PointsJson.read(file))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(file + ": cannot be read: there is no " + file);
  }

  @Test
  void manyBlanksInALicenceTakeNoTime() throws IOException {
    String licence = "MIT" + " ".repeat(90_000) + "x";
    Benchmark b = read(Lines.point("\"MIT\"", "\"" + licence + "\"")).getFirst();
    assertThat(b.provenance().source().licence()).isEqualTo(licence);
  }

  @Test
  void largeAndSmallNumbersOfExtraKeepTheirValue() throws IOException {
    String extra = "{\"big\":1e300,\"small\":0.00001,\"whole\":12.0}";
    Benchmark b = read(Lines.point("{\"scenario\":\"chat\"}", extra)).getFirst();
    assertThat(b.configuration().settings())
        .isEqualTo("big=1" + "0".repeat(300) + "; small=0.00001; whole=12");
  }
}
