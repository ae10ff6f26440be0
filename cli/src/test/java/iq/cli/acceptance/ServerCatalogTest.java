package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.store.CatalogFile;
import iq.cli.Iq;
import iq.cli.ServerChoice;
import iq.cli.remote.RemoteCatalog;
import iq.cli.remote.TablesServer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server's catalog is the catalog that it has, list by list. */
class ServerCatalogTest {
  private static final Iq HERE = ShippedCatalog.iq();
  private static final Path FOLDER = HERE.catalog().resolveSibling("server");
  private static final TablesServer SERVER = TablesServer.of(HERE.catalog(), FOLDER);

  @BeforeEach
  void forget() {
    SERVER.requests().clear();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void same(Function<Catalog, Object> question) {
    ServerChoice choice = new ServerChoice(SERVER.url(), "--server", null, null, "IQ_TOKEN");
    try (Catalog here = CatalogFile.open(HERE.catalog());
        Catalog there = RemoteCatalog.at(choice)) {
      assertThat(question.apply(there)).isEqualTo(question.apply(here));
    }
  }

  @Test
  void allOfItIsTheSame() {
    same(Catalog::content);
  }

  @Test
  void namesAreTheSame() {
    same(Catalog::models);
    same(catalog -> catalog.servers(null));
    same(catalog -> catalog.servers("openai/gpt-oss-120b"));
    same(catalog -> catalog.serverVersions(null, "vllm"));
    same(catalog -> catalog.servingStacks(null, null));
    same(Catalog::benchmarkedAccelerators);
    same(Catalog::clouds);
    same(catalog -> catalog.regions("gcp"));
  }

  @Test
  void theVersionIsTheSameEvenBeforeAnythingElseIsAsked() {
    same(Catalog::version);
  }

  @Test
  void selectionsAreTheSame() {
    same(catalog -> catalog.benchmarks(Selection.model("openai/gpt-oss-120b")));
    same(catalog -> catalog.benchmarks(Selection.id("07070de2")));
    same(catalog -> catalog.benchmarks(new Selection(null, "sglang", "nvidia-h200-141gb", null)));
    same(catalog -> catalog.benchmarks(Selection.model("no/such & model?")));
    same(catalog -> catalog.prices(List.of("nvidia-l4", "nvidia-h100-80gb")));
    same(catalog -> catalog.machineTypes(List.of("nvidia-l4")));
    same(catalog -> catalog.model("openai/gpt-oss-120b"));
    same(catalog -> catalog.model("no/such"));
    same(catalog -> catalog.serverTables("vllm"));
    same(catalog -> catalog.serverTables("nothing"));
  }

  @Test
  void nothingIsAskedOfAServerForNoAccelerators() {
    same(catalog -> catalog.prices(List.of()));
    same(catalog -> catalog.machineTypes(List.of()));

    assertThat(SERVER.requests()).isEmpty();
  }
}
