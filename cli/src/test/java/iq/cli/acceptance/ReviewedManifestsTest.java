package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static iq.cli.acceptance.ManifestsTest.documents;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of reviewed manifests in docs/manifests.md, row by row on the built-in catalog. */
class ReviewedManifestsTest {
  private static final Path PAGE = Path.of("..", "docs", "manifests.md");
  private static final String CONTAINER = "0.spec.template.spec.containers.0.";

  /** What the page says once, above the table: every manifest of a server has it. */
  private static final Pattern COMMON =
      Pattern.compile("--(model|model-path|served-model-name|host|port)=.*");

  /** A row: a model; server, accelerator and further flags; the image; the arguments. */
  private record Row(String model, String asked, String image, String arguments) {
    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(Row::plain).toList();
      return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    private static String plain(String cell) {
      return cell.replace("`", "").strip();
    }

    Result run() {
      String[] words = asked.split(" ", 3);
      return ShippedCatalog.iq()
          .run(
              CREATE + "--model=" + model + " --model-server=" + words[0] + " --accelerator-type="
                  + words[1] + (words.length > 2 ? " " + words[2] : ""));
    }
  }

  static Stream<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int start = lines.indexOf("### Reviewed");
    List<String> rows =
        lines.stream()
            .skip(start)
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .toList();
    assertThat(rows).hasSizeGreaterThan(30);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isWhatIsMade(String line) {
    Row row = Row.of(line);
    Result result = row.run();

    if (row.image().equals("refused")) {
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.err()).contains(row.arguments());
      return;
    }
    assertThat(result.exit()).as(result.err()).isZero();
    List<Object> objects = documents(result.out());
    assertThat(Result.at(objects, CONTAINER + "image")).isEqualTo(row.image());
    assertThat(arguments(Result.at(objects, CONTAINER + "args"), row)).isEqualTo(row.arguments());
  }

  private static String arguments(@Nullable Object given, Row row) {
    assertThat(given).isInstanceOf(List.class);
    List<String> all =
        given instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    return String.join(
        " ",
        all.stream()
            .filter(one -> !COMMON.matcher(one).matches())
            .filter(one -> !one.equals("trtllm-serve") && !one.equals(row.model()))
            .toList());
  }
}
