package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.InvalidDataException;
import iq.catalog.Model;
import iq.catalog.text.NamedText;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file holds: a model with counts that can be, or the project's own exception. */
class FactsProperties {
  private static final List<String> FILES =
      List.of(
          "DeepSeek-R1.json",
          "Kimi-K2.5.json",
          "gemma-4-E2B-it.json",
          "NVIDIA-Nemotron-3-Super-120B-A12B-FP8.json",
          "Qwen3.5-122B-A10B.json");

  @Provide
  Arbitrary<String> configs() {
    Arbitrary<String> spice =
        Arbitraries.of(
            "0", "-1", "null", "1e99", "Infinity", "\"\"", "{}", "[]", "[[]]", "true", "7", ",", "\"");
    Arbitrary<String> files = Arbitraries.of(FILES).map(Configs::text);
    return files.flatMap(
        text ->
            Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(at -> spice.map(by -> replaced(text, at, by))));
  }

  /** One value of the file, the first at or after a place, replaced by another. */
  private static String replaced(String text, int at, String by) {
    int start = text.indexOf(": ", at);
    if (start < 0) {
      return text.substring(0, at) + by;
    }
    int end = start + 2;
    while (end < text.length() && ",\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, start + 2) + by + text.substring(end);
  }

  @Property(tries = 2_000)
  void aSpoiledConfigurationIsReadOrRefused(@ForAll("configs") String text) {
    try {
      Model model = Configs.model(text);
      double total = Objects.requireNonNull(model.parametersBillion());
      assertThat(total).isPositive().isFinite();
      if (model.activeParametersBillion() != null) {
        assertThat(model.activeParametersBillion()).isBetween(0.0, total);
      }
    } catch (InvalidDataException refused) {
      assertThat(refused).hasMessageContaining("config.json");
    }
  }

  @Property(tries = 300)
  void aTruncatedConfigurationIsRefused(
      @ForAll("files") String text, @ForAll @IntRange(min = 0, max = 99) int percent) {
    String part = text.substring(0, text.strip().length() * percent / 100);
    assertThat(refused(part)).isTrue();
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES).map(Configs::text);
  }

  private static boolean refused(String text) {
    try {
      ModelConfig.read(NamedText.of("config.json", text));
      return false;
    } catch (InvalidDataException e) {
      return true;
    }
  }

  /** More layers, wider ones or more words are never fewer parameters. */
  @Property(tries = 200)
  void parametersGrowWithEachFact(
      @ForAll @IntRange(min = 1, max = 100) int layers,
      @ForAll @IntRange(min = 1, max = 64) int width,
      @ForAll @IntRange(min = 1, max = 300) int words) {
    assertThat(billions(layers + 1, width, words)).isGreaterThan(billions(layers, width, words));
    assertThat(billions(layers, width + 1, words)).isGreaterThan(billions(layers, width, words));
    assertThat(billions(layers, width, words + 1)).isGreaterThan(billions(layers, width, words));
  }

  private static double billions(int layers, int width, int words) {
    String text =
        Configs.llama("\"num_hidden_layers\": 32", "\"num_hidden_layers\": " + layers)
            .replace("\"hidden_size\": 4096", "\"hidden_size\": " + width * 1_024)
            .replace("\"vocab_size\": 128256", "\"vocab_size\": " + words * 1_000);
    return Objects.requireNonNull(Configs.model(text).parametersBillion());
  }
}
