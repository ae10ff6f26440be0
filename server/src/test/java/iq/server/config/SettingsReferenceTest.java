package iq.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of docs/server.md is what the server knows. */
class SettingsReferenceTest {
  private static final Path PAGE = Path.of("../docs/server.md");
  private static final String START = "<!-- settings: 'make settings' writes this table -->\n";
  private static final String END = "<!-- end of settings -->\n";

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    int to = page.indexOf(END);
    if (Boolean.getBoolean("goldens.record")) {
      page = page.substring(0, from) + SettingsReference.markdown() + page.substring(to);
      Files.writeString(PAGE, page);
      to = page.indexOf(END);
    }

    assertThat(page.substring(from, to))
        .as("docs/server.md is older than the settings; 'make settings' writes its table again")
        .isEqualTo(SettingsReference.markdown());
  }
}
