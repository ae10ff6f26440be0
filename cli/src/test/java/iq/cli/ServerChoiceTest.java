package iq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerChoiceTest {
  private static final Environment VARIABLES =
      Environment.ofProcess(
          OutputStream.nullOutputStream(),
          Map.of("IQ_SERVER", "from-variable", "IQ_TOKEN", "abc"),
          LocalDate.of(2026, 2, 1),
          Instant.EPOCH);

  private static ServerChoice chosen(Environment environment, String... args) {
    return Words.split(List.of(args)).applyTo(environment).server();
  }

  @Test
  void variablesChoose() {
    assertThat(chosen(VARIABLES, "models", "list"))
        .isEqualTo(new ServerChoice("from-variable", "IQ_SERVER", "abc", null, "IQ_TOKEN"));
  }

  @Test
  void flagsAreStronger() {
    assertThat(chosen(VARIABLES, "--server=flag", "models", "list", "--token", "xyz"))
        .isEqualTo(new ServerChoice("flag", "--server", "xyz", null, "--token"));
    assertThat(chosen(VARIABLES, "models", "list", "--token-file", "file"))
        .isEqualTo(
            new ServerChoice("from-variable", "IQ_SERVER", null, Path.of("file"), "--token-file"));
  }

  @Test
  void whoNamesAFileIsAnsweredFromIt() {
    assertThat(chosen(VARIABLES, "models", "list", "--store=own.sqlite").url()).isNull();
    assertThat(chosen(VARIABLES, "models", "list", "--catalog=other.sqlite").url()).isNull();
    assertThat(chosen(VARIABLES, "models", "list", "--database-url=postgres://h/d").url()).isNull();
  }

  @Test
  void anEmptyValueIsAbsent() {
    assertThat(ServerChoice.of(Map.of("IQ_SERVER", "", "IQ_TOKEN", " ")))
        .isEqualTo(ServerChoice.NONE);
    assertThat(chosen(VARIABLES, "--server=", "--token=", "models").url()).isEqualTo("from-variable");
  }

  @Test
  void theTokenIsNotPrinted() {
    assertThat(VARIABLES.toString()).contains("from-variable").doesNotContain("abc");
  }
}
