package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Selection;
import iq.catalog.ServingStack;
import iq.catalog.store.AuditEntry;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.Running;
import iq.server.ShippedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own measurements over REST, in a store of a file. */
class BenchmarksTest {
  private static final String LIST = "/iq/v1/benchmarks";
  private static final String IMPORT = "/iq/v1/benchmarks:import";
  private static final String REMOVE = "/iq/v1/benchmarks:remove";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Store store;

  @SuppressWarnings("NullAway.Init")
  private Running server;

  @BeforeEach
  void start() {
    store = Stores.file(folder.resolve("iq.sqlite"));
    server = Running.on(store);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private List<Map<String, Object>> own() {
    return Json.list(Json.get(server, LIST + "?own=true"), "benchmarks");
  }

  @Test
  void anImportAnswersFromThenOn() {
    String before = String.valueOf(Json.get(server, "/iq/v1/catalog").get("version"));

    Map<String, Object> answer = Json.post(server, IMPORT, Files.sweep());

    Map<String, Object> one = Json.list(answer, "benchmarks").getFirst();
    assertThat(one)
        .containsEntry("model", "acme/model-7b")
        .containsEntry("modelServer", "vllm")
        .containsEntry("modelServerVersion", "0.9.1")
        .containsEntry("acceleratorType", "nvidia-l4")
        .containsEntry("acceleratorCount", 2)
        .containsEntry("averageInputLength", 1024)
        .containsEntry("loads", 2)
        .containsEntry("loadKind", "request_rate")
        .containsEntry("kind", "online")
        .containsEntry("source", "sweep.csv")
        .containsEntry("measuredBy", "platform team")
        .containsEntry("measured", "2026-11-20")
        .containsEntry("own", true);
    assertThat(answer).doesNotContainKey("warnings");
    assertThat(own()).containsExactly(one);
    Map<String, Object> question = Map.of("question", Map.of("model", "acme/model-7b"));
    assertThat(Json.list(Json.post(server, "/iq/v1/profiles:list", question), "profiles"))
        .hasSize(1);
    assertThat(Json.get(server, "/iq/v1/catalog"))
        .containsEntry("ownBenchmarks", 1)
        .hasEntrySatisfying("version", now -> assertThat(now).isNotEqualTo(before));
  }

  @Test
  void theCatalogsAndOwnOnesAreToldApart() {
    Json.post(server, IMPORT, Files.sweep());
    int shipped = ShippedData.catalog().benchmarks(Selection.ALL).size();

    assertThat(Json.list(Json.get(server, LIST), "benchmarks")).hasSize(shipped + 1);
    assertThat(Json.list(Json.get(server, LIST + "?own=false"), "benchmarks")).hasSize(shipped);
    assertThat(Json.list(Json.get(server, LIST + "?acceleratorType=nvidia-l4&own=true"), "benchmarks"))
        .hasSize(1);
    Map<String, Object> page = Json.get(server, LIST + "?pageSize=5");
    assertThat(Json.list(page, "benchmarks")).hasSize(5);
    String next = LIST + "?pageSize=5&pageToken=" + page.get("nextPageToken");
    assertThat(Json.list(Json.get(server, next), "benchmarks"))
        .hasSize(5)
        .doesNotContainAnyElementsOf(Json.list(page, "benchmarks"));
    assertThat(Json.fault(server.get(LIST + "?model=acme"), 400, "INVALID_ARGUMENT"))
        .startsWith("model: 'acme' is not known; known, closest first: acme/model-7b");
  }

  /** No source of the catalog states the version of its stack: there is none to list. */
  @Test
  void versionsOfAServingStackAreThoseThatSourcesState() {
    String path = "/v1/servingStackVersions:fetch?servingStack=";
    List<ServingStack> shipped = ShippedData.catalog().servingStacks(null, null);
    assertThat(shipped).extracting(ServingStack::name).contains("llm-d", "dynamo");
    assertThat(shipped).extracting(ServingStack::version).containsOnlyNulls();
    assertThat(Json.get(server, path + "llm-d")).isEmpty();

    String behind = Files.row("acme/model-7b", 1.5).replace(",,\n", ",llm-d,v0.3.1\n");
    Json.post(server, IMPORT, Files.request("own.csv", Files.HEADER + behind));

    assertThat(Json.get(server, path + "llm-d"))
        .containsEntry("servingStackVersions", List.of("v0.3.1"));
    assertThat(Json.get(server, path + "dynamo")).isEmpty();
  }

  @Test
  void importingAgainReplaces() {
    Json.post(server, IMPORT, Files.sweep());
    List<Map<String, Object>> once = own();
    Json.post(server, IMPORT, Files.sweep());

    assertThat(own()).isEqualTo(once);
  }

  @Test
  void aFileWithAFaultIsRefusedWholeWithItsLine() {
    String broken = Files.SWEEP + Files.row("acme/model-7b", 4).replace("nvidia-l4", "nvidia-l40");

    assertThat(Json.refusal(server, IMPORT, Files.request("runs/sweep.csv", broken)))
        .startsWith("runs/sweep.csv, line 4, Accelerator Type: found 'nvidia-l40', expected nvidia-l4");
    assertThat(Json.refusal(server, IMPORT, Files.request("points.json", "{\"model\":\n[}")))
        .startsWith("points.json, line 2");
    assertThat(Json.refusal(server, IMPORT, Files.request("a", "neither")))
        .startsWith("a: is neither JSON load points");
    assertThat(own()).isEmpty();
  }

  @Test
  void whatIsSaidOfAFileIsChecked() {
    Map<String, Object> request = Files.sweep();
    request.put("measuredOn", "2026-11-23");
    assertThat(Json.refusal(server, IMPORT, request))
        .isEqualTo("measuredOn: '2026-11-23' is yet to come, expected 2026-11-22 or before");
    request.put("measuredBy", "a\nb");
    assertThat(Json.refusal(server, IMPORT, request))
        .isEqualTo("measuredBy: 'a?b' has a line break or another control character; expected one line");
    assertThat(Json.refusal(server, IMPORT, Map.of("content", "{}"))).isEqualTo("name is needed");
    assertThat(Json.refusal(server, IMPORT, Map.of("name", "a"))).isEqualTo("content is needed");
  }

  @Test
  void anAcceleratorNobodyKnowsIsImportedWithAWarning() {
    String point =
        """
        {"source":{"name":"lab","path":"a.json","license":"MIT","measured_by":"us"},
         "model":"acme/m","model_server":"vllm","accelerator":"nvidia-h100-80gbx","accelerator_count":1,
         "workload":{"input_tokens_mean":10,"output_tokens_mean":10},
         "load":{"kind":"concurrency","value":1},
         "metrics":{"output_tokens_per_second":10}}
        """;

    Map<String, Object> answer = Json.post(server, IMPORT, Files.request("lab.json", point));

    assertThat(answer)
        .containsEntry(
            "warnings",
            List.of(
                "accelerator 'nvidia-h100-80gbx' is not known (closest: nvidia-h100-80gb);"
                    + " imported as it is"));
    assertThat(own()).hasSize(1);
  }

  @Test
  void removesOwnOnesAllOrNone() {
    String id = String.valueOf(Json.list(Json.post(server, IMPORT, Files.sweep()), "benchmarks").getFirst().get("id"));
    String shipped = ShippedData.catalog().benchmarks(Selection.ALL).getFirst().id();

    assertThat(Json.refusal(server, REMOVE, Map.of("ids", List.of(id, shipped))))
        .isEqualTo(
            "ids: '" + shipped + "' is not an own benchmark; nothing was removed; own ones, closest"
                + " first: " + id);
    assertThat(own()).hasSize(1);
    assertThat(Json.post(server, REMOVE, Map.of("ids", List.of(id))))
        .containsEntry("ids", List.of(id));
    assertThat(own()).isEmpty();
    assertThat(Json.refusal(server, REMOVE, Map.of())).startsWith("ids is needed");
  }

  @Test
  void changesAreInTheAuditLogWithTheRequest() {
    Json.post(server, IMPORT, Files.sweep());

    assertThat(store.auditLog().list(null, 5))
        .singleElement()
        .returns("127.0.0.1", AuditEntry::who)
        .returns("benchmarks add", AuditEntry::action)
        .returns(Running.CLOCK.instant(), AuditEntry::at)
        .satisfies(entry -> assertThat(entry.request()).matches("[0-9a-f]{8,}"));
  }

  @Test
  void anImportThatIsTooLargeIsRefused() {
    String body = Json.write(Files.request("big.csv", "x".repeat(9 << 20)));

    assertThat(Json.fault(server.post(IMPORT, body), 413, "INVALID_ARGUMENT"))
        .isEqualTo("POST /iq/v1/benchmarks:import: the body is larger than the 8388608 bytes that are taken");
  }

  @Test
  void aStoreThatCannotBeWrittenIsNamed() throws java.io.IOException {
    java.nio.file.Files.createDirectory(folder.resolve("iq.sqlite"));

    assertThat(Json.fault(server.post(IMPORT, Json.write(Files.sweep())), 500, "INTERNAL"))
        .contains("iq.sqlite");
  }
}
