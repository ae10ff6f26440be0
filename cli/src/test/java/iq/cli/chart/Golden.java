package iq.cli.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a drawing with the recorded one in {@code src/test/resources/iq/cli/chart}. After a
 * wanted change, record all of them anew and look at the difference before you commit it:
 *
 * <pre>
 * mvn -q -B -pl cli -am test -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtest='iq.cli.chart.GoldenTest' -Dgoldens.record=true
 * git diff cli/src/test/resources/iq/cli/chart
 * </pre>
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/iq/cli/chart");

  private Golden() {}

  static void check(String file, String drawn) throws IOException {
    Path path = FOLDER.resolve(file);
    if (Boolean.getBoolean("goldens.record")) {
      Files.createDirectories(FOLDER);
      Files.writeString(path, drawn, UTF_8);
    }
    assertThat(drawn).isEqualTo(Files.readString(path, UTF_8));
  }
}
