package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.json.JsonObject;
import iq.catalog.json.JsonReader;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which load points make a benchmark, and what it is called. */
class GroupingTest {
  @TempDir Path folder = Path.of("");

  private List<Benchmark> read(List<String> lines) throws IOException {
    Path file = folder.resolve("points.json");
    Files.writeString(file, String.join("\n", lines));
    return PointsJson.read(file);
  }

  private List<Benchmark> read(String... lines) throws IOException {
    return read(List.of(lines));
  }

  private static Map<String, Integer> sizes(List<Benchmark> benchmarks) {
    return benchmarks.stream().collect(Collectors.toMap(Benchmark::id, b -> b.points().size()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"measured_by\":\"Lab\" | \"measured_by\":\"Other lab\"",
        "\"Lab results\" | \"Lab results again\"",
        "\"scenario\":\"chat\" | \"scenario\":\"code\"",
        "\"scenario\":\"chat\" | \"scenario\":\"chat\",\"system\":\"B\"",
        "\"scenario\":\"chat\" | \"scenario\":\"chat\",\"submitter\":\"ACME\"",
        "\"scenario\":\"chat\" | \"scenario\":\"chat\",\"framework\":\"TRT\"",
        "\"kind\":\"concurrency\" | \"kind\":\"request_rate\"",
        "\"kind\":\"concurrency\" | \"kind\":\"batch\"",
        "v0.9.1 | v0.9.2",
        "\"model_server\":\"vllm\" | \"model_server\":\"sglang\"",
        "acme/model-7b | acme/model-8b",
        "\"nvidia-l4\" | \"nvidia-t4\"",
        "\"accelerator_count\":2 | \"accelerator_count\":4",
        "\"precision\":\"fp8\" | \"precision\":\"bf16\"",
        "\"tp\":2 | \"tp\":1",
        "\"serving_stack\":null | \"serving_stack\":\"llm-d\"",
        "\"dataset\":\"random\" | \"dataset\":\"ShareGPT\"",
        "\"dataset\":\"random\" | \"dataset\":\"random\",\"input_tokens_nominal\":2048",
        "\"curve\":\"c1\" | \"curve\":\"c2\"",
        "\"curve\":\"c1\", | \"curve\":null,",
      })
  void pointsThatDifferAreNeverOneBenchmark(String piece, String by) throws IOException {
    String other = Lines.point(piece, by).replace("\"value\":8", "\"value\":16");
    List<Benchmark> benchmarks = read(Lines.POINT, other);
    assertThat(benchmarks).hasSize(2).extracting(Benchmark::id).doesNotHaveDuplicates();
    assertThat(sizes(read(other, Lines.POINT))).isEqualTo(sizes(benchmarks));
    assertThat(ownId(Lines.POINT)).isNotEqualTo(ownId(other));
  }

  /** As an import of its own would have it. */
  private String ownId(String line) throws IOException {
    Path file = folder.resolve("own.json");
    Files.writeString(file, line);
    return PointsJson.readOwn(NamedText.of(file)).getFirst().id();
  }

  @Test
  void ownIdsStayOverLoadsLengthsAndCommits() throws IOException {
    String later = Lines.load(32).replace("0123456789ab", "fedcba987654").replace("1024.5", "1023");
    assertThat(ownId(later)).isEqualTo(ownId(Lines.POINT));
  }

  @Test
  void saturationPointsAreBenchmarksOfTheirOwn() throws IOException {
    String a = Lines.point("concurrency", "saturation");
    assertThat(read(a, a.replace("\"value\":8", "\"value\":9"))).hasSize(2);
  }

  @Test
  void measuredLengthsMayDifferWithinACurve() throws IOException {
    String other = Lines.load(16).replace("1024.5", "1030");
    assertThat(read(Lines.POINT, other)).hasSize(1);
  }

  @Test
  void idsAreTheSameInAnyOrderOfLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int model = 0; model < 5; model++) {
      for (int load = 1; load < 4; load++) {
        lines.add(Lines.load(load).replace("model-7b", "model-" + model));
        lines.add(Lines.load(load).replace("c1", "c" + model));
      }
    }
    Map<String, Integer> sizes = sizes(read(lines));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(lines, new Random(seed));
      assertThat(sizes(read(lines))).isEqualTo(sizes);
    }
  }

  @Test
  void aNewCommitOfTheSourceKeepsIds() throws IOException {
    String newer = Lines.point("0123456789ab", "fedcba987654");
    assertThat(read(newer).getFirst().id()).isEqualTo(read(Lines.POINT).getFirst().id());
  }

  @Test
  void twoCommitsInOneFileAreTwoBenchmarks() throws IOException {
    String newer = Lines.point("0123456789ab", "fedcba987654");
    List<Benchmark> benchmarks = read(Lines.POINT, newer);
    assertThat(benchmarks).hasSize(2).extracting(Benchmark::id).doesNotHaveDuplicates();
    assertThat(sizes(read(newer, Lines.POINT))).isEqualTo(sizes(benchmarks));
  }

  /** Eight digits are few: names were searched whose ids would be the same. */
  @Test
  void idsThatMeetAreToldApart() throws IOException {
    Map<String, String> byId = new HashMap<>();
    ImportedPoint model = ImportedPoint.of(point(Lines.POINT));
    for (int i = 0; ; i++) {
      String curve = "curve-" + i;
      String identity = model.identity().toString().replace(", c1,", ", " + curve + ",");
      String other = byId.put(Benchmarks.hash("Lab results|" + identity + "|1"), curve);
      if (other != null) {
        String a = Lines.point("\"c1\"", "\"" + curve + "\"");
        String b = Lines.point("\"c1\"", "\"" + other + "\"");
        assertThat(read(a).getFirst().id()).isEqualTo(read(b).getFirst().id());
        assertThat(read(a, b)).hasSize(2).extracting(Benchmark::id).doesNotHaveDuplicates();
        assertThat(sizes(read(b, a))).isEqualTo(sizes(read(a, b)));
        return;
      }
    }
  }

  private JsonObject point(String text) throws IOException {
    Path file = folder.resolve("one.json");
    Files.writeString(file, text);
    List<JsonObject> objects = new ArrayList<>();
    JsonReader.read(NamedText.of(file), "load point", objects::add);
    return objects.getFirst();
  }

  @Test
  void namesInOtherScriptsHaveIdsOfTheirOwn() throws IOException {
    List<Benchmark> benchmarks =
        read(
            Lines.point("Lab results", "\u6e2c\u8a66").replace("lab/results", "a/b"),
            Lines.point("Lab results", "\u7d50\u679c").replace("lab/results", "a/b"));
    assertThat(benchmarks)
        .extracting(b -> b.provenance().source().id())
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{8}@0123456"));
  }

  @Test
  void sourcesThatShareAnIdAreRefused() {
    String other = Lines.point("\"MIT\"", "\"GPL-3.0\"");
    assertThatThrownBy(() -> read(Lines.POINT, other))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("line 2", "source.name", "Lab results");
  }
}
