package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code iq catalog coverage} of the shipped catalog. */
class CatalogCoverageTest {
  private static final List<String> ANSWERS =
      List.of("measured", "transfer", "neighbour", "physical", "declined");

  @TempDir private Path folder = Path.of("");

  private static Result coverage(String flags) {
    Result result = ShippedCatalog.iq().run("catalog coverage " + flags);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private static long number(Map<String, Object> row, String key) {
    return ((Number) Objects.requireNonNull(row.get(key))).longValue();
  }

  private static long asked(Map<String, Object> row) {
    return ANSWERS.stream().mapToLong(answer -> number(row, answer)).sum();
  }

  /** On one accelerator, a small one: the whole grid takes minutes. */
  @Test
  void nineOfTenCellsOfTheTwentyModelsAreAnsweredAndTheRestSaysWhy() {
    Result result = coverage("--accelerator=nvidia-l4 --format=json");
    List<Map<String, Object>> rows = result.objects();
    Map<String, Object> all = rows.getLast();

    assertThat(rows).hasSize(21);
    assertThat(rows.subList(0, 20))
        .allSatisfy(
            row -> assertThat(asked(row) + number(row, "tooLarge")).isEqualTo(5 * 10));
    assertThat((double) number(all, "declined") / asked(all)).isLessThanOrEqualTo(0.1);
    assertThat(result.err())
        .contains(
            "8,448 tokens in and out are more than the model's context of 8,192",
            "9,216 tokens in and out are more than the model's context of 8,192")
        .doesNotContain("facts are missing");
    assertThat(declinedByReason(result)).isEqualTo(number(all, "declined"));
  }

  private static long declinedByReason(Result result) {
    return Pattern.compile("declined, (\\d+): ")
        .matcher(result.err())
        .results()
        .mapToLong(one -> Long.parseLong(one.group(1)))
        .sum();
  }

  @Test
  void thePageSaysOfWhichCatalogAndAddsUp() throws IOException {
    Path page = folder.resolve("coverage.md");
    Result result =
        coverage("--model=openai/gpt-oss-120b --accelerator=nvidia-h100-80gb --page=" + page);
    String text = Files.readString(page);

    assertThat(result.out()).contains("MODEL", "TRANSFER", "openai/gpt-oss-120b");
    assertThat(text)
        .containsPattern("from catalog [0-9a-f]{8};")
        .contains("| openai/gpt-oss-120b | ", "| nvidia-h100-80gb | ")
        .contains("| Chatbot (ShareGPT), 128 / 128 | ", "| Balanced 1K, 1024 / 1024 | ")
        .contains("## Declined");
    assertThat(text.lines().filter(line -> line.startsWith("| all | ")).distinct()).hasSize(1);
  }

  @Test
  void whatIsNotKnownIsRefused() {
    Result model = ShippedCatalog.iq().run("catalog coverage --model=openai/gpt-oss-12b");
    Result accelerator = ShippedCatalog.iq().run("catalog coverage --accelerator=nvidia-h100");

    assertThat(model.exit()).isEqualTo(2);
    assertThat(model.err()).contains("--model: 'openai/gpt-oss-12b'", "openai/gpt-oss-120b");
    assertThat(accelerator.exit()).isEqualTo(2);
    assertThat(accelerator.err()).contains("--accelerator: 'nvidia-h100'", "nvidia-h100-80gb");
  }
}
