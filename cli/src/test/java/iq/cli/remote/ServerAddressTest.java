package iq.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.cli.CommandException;
import iq.cli.ServerChoice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  private static ServerAddress of(String url) {
    return ServerAddress.of(new ServerChoice(url, "--server", null, null, "IQ_TOKEN"));
  }

  private static ServerAddress withToken(String token) {
    return ServerAddress.of(new ServerChoice("localhost", "--server", token, null, "IQ_TOKEN"));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:8080",
    "localhost, http://localhost",
    "iq.localhost:8080/, http://iq.localhost:8080",
    "127.0.0.1:8080, http://127.0.0.1:8080",
    "127.1.2.3, http://127.1.2.3",
    "[::1]:8080/team, http://[::1]:8080/team",
    "iq.example.com, https://iq.example.com",
    "localhost.example.com, https://localhost.example.com",
    "10.0.0.1:8080, https://10.0.0.1:8080",
    "http://iq.example.com//, http://iq.example.com",
    "HTTPS://iq.example.com/tools/iq/, HTTPS://iq.example.com/tools/iq"
  })
  void aUrlMayBeShort(String typed, String base) {
    assertThat(of(typed)).hasToString(base);
    assertThat(of(typed).at("/iq/v1/catalog")).hasToString(base + "/iq/v1/catalog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://iq.example.com",
        "http://",
        "https://a b",
        "https://iq.example.com?x=1",
        "https://iq.example.com#top",
        "https:///path",
        "file:///etc/passwd"
      })
  void anythingElseIsRefused(String typed) {
    assertThatThrownBy(() -> of(typed))
        .isInstanceOf(CommandException.class)
        .hasMessageContainingAll("--server", typed, "expected the URL of an iq server");
  }

  @Test
  void aPasswordInAUrlIsNotRepeated() {
    assertThatThrownBy(() -> of("https://me:secret@iq.example.com"))
        .hasMessageContaining("IQ_TOKEN")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aTokenIsOneWordAndIsNotRepeated() {
    assertThat(withToken("iq_abc.DEF-123").token()).isEqualTo("iq_abc.DEF-123");
    assertThatThrownBy(() -> withToken("secret\r\nX-Other: 1"))
        .hasMessageContainingAll("IQ_TOKEN", "one line")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aTokenFileMustBeThere() {
    ServerChoice choice =
        new ServerChoice("localhost", "--server", null, Path.of("no-such-token"), "--token-file");

    assertThatThrownBy(() -> ServerAddress.of(choice))
        .hasMessageContainingAll("--token-file", "no-such-token");
  }
}
