package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for own data on a team's PostgreSQL. */
class SharedDatabaseTest {
  private static final String PASSWORD = "s3cret";
  private static final String BENCHMARKS =
      "profiles benchmarks list --model=google/gemma-2-27b-it --model-server=vllm --format=json";

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static String url(int port, String database) {
    return "postgres://postgres:" + PASSWORD + "@localhost:" + port + "/" + database;
  }

  private static Result runs(Iq iq, String line) {
    Result result = iq.run(line);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain(PASSWORD, "SLF4J");
    return result;
  }

  @Test
  void ownDataIsSharedByAllWhoNameTheDatabase(@TempDir Path own) {
    Iq ada = FixtureF.withoutBenchmarks().withDatabase(url(server.getPort(), "postgres"));
    Iq bob = FixtureF.withoutBenchmarks().withDatabase(url(server.getPort(), "postgres"));
    String into = runs(ada, "benchmarks import '" + FixtureF.file("points.jsonl") + "'").err();
    assertThat(into)
        .contains("into postgresql://postgres@localhost:" + server.getPort() + "/postgres;");
    runs(ada, "prices import '" + FixtureF.file("prices.csv") + "'");
    assertThat(runs(bob, LIST_GEMMA_072).out())
        .isEqualTo(FixtureF.run(LIST_GEMMA_072).out())
        .isNotEmpty();
    Iq alone = FixtureF.withoutBenchmarks().withStore(own.resolve("iq.sqlite"));
    runs(alone, "benchmarks import '" + FixtureF.file("points.jsonl") + "'");
    assertThat(runs(bob, BENCHMARKS).out()).isEqualTo(runs(alone, BENCHMARKS).out());
    runs(bob, "tokens create ci --scopes=read");
    assertThat(runs(ada, "audit list --format='value(action)'").out())
        .isEqualTo("tokens create\nprices set\nbenchmarks add\n");
    String id = runs(ada, "profiles list --format='value(iq.id)' --limit=1").out().strip();
    runs(ada, "benchmarks remove " + id);
    assertThat(runs(bob, "profiles list --format='value(iq.id)'").out()).doesNotContain(id);
  }

  @Test
  void aDatabaseThatIsAwayOrNoDatabaseIsSaidInOneLine() {
    Result away = FixtureF.iq().withDatabase(url(1, "team")).run("models list");
    assertThat(away.exit()).isEqualTo(1);
    assertThat(away.err().lines()).hasSize(1);
    assertThat(away.err())
        .contains("postgresql://postgres@localhost:1/team: cannot be reached, Connection refused")
        .doesNotContain(PASSWORD);
    Result none = FixtureF.iq().withDatabase("mysql://a:" + PASSWORD + "@h/d").run("models list");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .contains("expected postgres://USER:PASSWORD@HOST:PORT/DATABASE")
        .doesNotContain(PASSWORD);
  }
}
