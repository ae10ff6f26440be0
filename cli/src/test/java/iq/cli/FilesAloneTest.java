package iq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that open catalog and store themselves: no server answers in their place. */
class FilesAloneTest {
  private static final String NOBODY = "127.0.0.1:1";

  @TempDir private Path folder = Path.of("");

  private Result run(Map<String, String> variables, String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit;
    try (PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      Environment environment =
          Environment.ofProcess(outStream, variables, LocalDate.of(2026, 2, 1), Instant.EPOCH)
              .withStreams(outStream, errStream);
      exit = new CommandLineRunner(CommandTree.root(), environment).run(List.of(line.split(" ")));
    }
    return new Result(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
  }

  private static void collect(Node node, String path, List<String> alone) {
    if (node.command() != null && node.command().get().onFilesAlone()) {
      alone.add(path.strip());
    }
    node.children().forEach(child -> collect(child, path + " " + child.name(), alone));
  }

  @Test
  void areTheseAndNoOthers() {
    List<String> alone = new ArrayList<>();
    collect(CommandTree.root(), "", alone);
    assertThat(alone)
        .containsExactlyInAnyOrder(
            "server",
            "catalog import",
            "catalog compile",
            "catalog evaluate",
            "tokens create",
            "tokens list",
            "tokens revoke",
            "audit list");
  }

  @ParameterizedTest
  @CsvSource({
    "--server=127.0.0.1:1 server, server",
    "server --server 127.0.0.1:1, server",
    "--server 127.0.0.1:1 server --port=0, server",
    "tokens create ci --scopes=read --server=127.0.0.1:1, tokens create",
    "--server=127.0.0.1:1 tokens list, tokens list",
    "audit list --server=127.0.0.1:1, audit list",
    "catalog evaluate --server=127.0.0.1:1, catalog evaluate"
  })
  void refuseTheFlag(String line, String command) {
    Result result = run(Map.of(), line);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "iq: 'iq " + command
                + "' opens its files and stores itself and asks no server; leave out --server");
  }

  @Test
  void passOverTheVariable() {
    Map<String, String> variables =
        Map.of("IQ_SERVER", NOBODY, "IQ_STORE", folder.resolve("iq.sqlite").toString());
    assertThat(run(variables, "tokens list")).returns(0, Result::exit);
    assertThat(run(variables, "models list").err()).contains(NOBODY, "nothing listens there");
  }

  @ParameterizedTest
  @CsvSource({"--store=own.sqlite", "--catalog=own.sqlite", "--database-url=postgres://ada:s3cret@h/d"})
  void aServerAndWhatIqOpensItselfAreNotBothNamed(String flag) {
    Result result = run(Map.of(), "models list --server=" + NOBODY + " " + flag);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains(flag.substring(0, flag.indexOf('=')) + " names what iq opens itself", "leave one out")
        .doesNotContain("s3cret");
  }
}
