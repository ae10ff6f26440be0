package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole manifests as recorded, an object a file: {@code cases.txt} says of which flags. {@code
 * -Dgoldens.record=true} records them anew, to be looked at before they are committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/iq/cli/acceptance/manifests");
  private static final boolean RECORD = Boolean.getBoolean("goldens.record");

  /** Any row of catalog and store changes their version; the goldens stay what they are. */
  private static final Pattern CATALOG =
      Pattern.compile("(iq/catalog:) [0-9a-f]{8}( and own data) [0-9a-f]{8}");

  /** Servers that fixture F lacks: its curve of L4 as one of theirs. */
  private record Copy(String server, String version, String accelerator) {}

  private static final List<Copy> SERVERS =
      List.of(
          new Copy("sglang", "0.5.6.post2", "nvidia-l4"),
          new Copy("sglang", "0.5.9", "amd-mi355x"),
          new Copy("vllm", "0.14.1", "amd-mi300x"),
          new Copy("tgi", "3.3.7", "nvidia-l4"),
          new Copy("tensorrt-llm", "1.1.0", "nvidia-l4"),
          new Copy("jetstream", "0.2.4", "tpu-v6e-slice"));

  private Iq iq = FixtureF.iq();

  @BeforeAll
  void addServers(@TempDir Path folder) {
    FixtureVariant variant = new FixtureVariant(folder);
    SERVERS.forEach(copy -> variant.add("P-L4", "example/small-15gib", as(copy)));
    variant.add("P-L4", "example/large-95gib", ManifestGoldenTest::onTwo);
    variant.add("O-llm-d", "example/split", ManifestGoldenTest::split);
    variant.add("O-llm-d", "example/wide", ManifestGoldenTest::wide);
    // The day of an import stands in the store, not in the manifest.
    iq = variant.imported();
    Result prices = iq.run("prices import '" + FixtureF.file("prices-elsewhere.csv") + "'");
    assertThat(prices.exit()).as(prices.err()).isZero();
  }

  private static UnaryOperator<String> as(Copy copy) {
    return line ->
        line.replace("\"vllm\"", "\"" + copy.server() + "\"")
            .replace("\"0.7.2\"", "\"" + copy.version() + "\"")
            .replace("\"nvidia-l4\"", "\"" + copy.accelerator() + "\"");
  }

  /** Half of the machine, whose memory does not hold the weights. */
  private static String onTwo(String line) {
    return line.replace("\"accelerator_count\":4", "\"accelerator_count\":2")
        .replace("\"tp\":4", "\"tp\":2");
  }

  /** Prefill on two accelerators, decode on two others. */
  private static String split(String line) {
    return line.replace("\"0.11.2\"", "\"0.18.0\"")
        .replace("\"disaggregated\":false", "\"disaggregated\":true")
        .replace(
            "\"extra\":{",
            "\"extra\":{\"prefill.workers\":2,\"prefill.tp\":1,\"decode.workers\":1,"
                + "\"decode.tp\":2,");
  }

  /** A copy on twice the accelerators of the largest machine that the fixture knows. */
  private static String wide(String line) {
    return line.replace("\"accelerator_count\":4", "\"accelerator_count\":8")
        .replace("\"pp\":1", "\"pp\":2")
        .replace("\"serving_stack\":\"llm-d\"", "\"serving_stack\":null");
  }

  static Stream<String> cases() throws IOException {
    return Files.readAllLines(FOLDER.resolve("cases.txt"), UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsRecorded(String line) throws IOException {
    String name = line.substring(0, line.indexOf(':'));
    Result result = iq.run(CREATE + line.substring(line.indexOf(':') + 1).strip());
    assertThat(result.exit()).as(result.err()).isZero();
    Map<String, String> files = files(name, result.out());
    if (RECORD) {
      record(name, files);
    }
    assertThat(files).isEqualTo(recorded(name));
  }

  @Test
  void everyFileIsOfACase() throws IOException {
    List<String> names = cases().map(line -> line.substring(0, line.indexOf(':'))).toList();
    assertThat(names).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> !file.equals("cases.txt"))
          .allMatch(file -> names.stream().anyMatch(name -> isOf(name, file)));
    }
  }

  private static String prefix(String name) {
    return "ManifestGoldenTest." + name + "-";
  }

  /** Kinds have no dash, so that a case can be called as another with a word more. */
  private static boolean isOf(String name, String file) {
    return file.startsWith(prefix(name)) && file.indexOf('-', prefix(name).length()) < 0;
  }

  /** The objects by the name of their file; the comments are a text of their own. */
  private static Map<String, String> files(String name, String text) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String part : text.split("(?m)^---\n", -1)) {
      boolean object = part.startsWith("apiVersion: ");
      String kind = object ? part.replaceFirst("(?s).*?\nkind: (\\w+)\n.*", "$1") : "comments";
      String file = prefix(name) + kind;
      String end = object ? ".yaml" : ".txt";
      int again = 2;
      String free = file;
      while (files.containsKey(free + end)) {
        free = file + again++;
      }
      files.put(free + end, CATALOG.matcher(part).replaceAll("$1 (eight digits)$2 (eight digits)"));
    }
    return new TreeMap<>(files);
  }

  private static Map<String, String> recorded(String name) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> isOf(name, file.getFileName().toString()))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  ManifestGoldenTest::read,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void record(String name, Map<String, String> files) throws IOException {
    for (String old : recorded(name).keySet()) {
      Files.delete(FOLDER.resolve(old));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue(), UTF_8);
    }
  }
}
