package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import iq.cli.remote.TablesServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own data on a server: every command does there what it does in a file of this machine. */
class ServerDataTest {
  @TempDir private Path folder = Path.of("");
  private Iq here = FixtureF.withoutBenchmarks();
  private TablesServer server = TablesServer.of(here.catalog(), folder);
  private Iq there = here;

  @BeforeEach
  void start() {
    server.close();
    server = TablesServer.of(here.catalog(), folder);
    here = here.withStore(folder.resolve("own").resolve("iq.sqlite"));
    there = here.onServer(server.url());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void doBoth(String line) {
    Result one = here.run(line);
    Result other = there.run(line);
    String place = "http://" + server.url().replaceAll("/$", "");

    assertThat(other.exit()).as(other.err()).isEqualTo(one.exit());
    assertThat(other.out()).isEqualTo(one.out());
    assertThat(other.err()).isEqualTo(one.err().replace(here.store().toString(), place));
  }

  @Test
  void whatIsImportedAnswersFromThere() {
    doBoth("benchmarks import '" + FixtureF.file("points.jsonl") + "'");
    doBoth("prices import '" + FixtureF.file("prices.csv") + "'");
    doBoth(LIST_GEMMA_072);
    doBoth("profiles list --format=json");
    doBoth("models list");
    doBoth("prices list");
  }

  @Test
  void aMessageNamesTheServer() {
    assertThat(there.run("benchmarks import '" + FixtureF.file("points.jsonl") + "'").err())
        .contains(" benchmarks into http://" + server.url().replaceAll("/$", "") + "; ");
    assertThat(Files.exists(here.store())).isFalse();
  }

  @Test
  void aPriceIsSetThere() {
    String set = "prices set a3-highgpu-1g 52.5 --region=us-central1 --pricing-model=on-demand";
    doBoth(set);
    doBoth("prices list --machine-type=a3-highgpu-1g --format=json");
    doBoth("prices set a3-highgpu-1g 20 --region=us-central1 --pricing-model=spot");
    doBoth("prices list --machine-type=a3-highgpu-1g --format=json");

    assertThat(there.run("prices list --machine-type=a3-highgpu-1g").out()).contains("52.5", "20");
  }

  @Test
  void whatIsRemovedIsGoneThere() {
    doBoth("benchmarks import '" + FixtureF.file("points.jsonl") + "'");
    Object id =
        there.run("profiles list --model=example/costs-2.3 --format=json").values("iq.id").getFirst();
    doBoth("benchmarks remove 00000000");
    doBoth("benchmarks remove " + id);

    assertThat(there.run("models list").out()).doesNotContain("example/costs-2.3");
  }

  @Test
  void aBadFileIsRefusedBeforeItIsSent() throws IOException {
    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(bad, FixtureF.text("points.jsonl").replace(":2050", ":-2050"));
    doBoth("benchmarks import '" + bad + "'");

    assertThat(server.requests()).noneMatch(request -> request.startsWith("POST"));
  }
}
