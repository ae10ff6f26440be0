package iq.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.catalog.store.Stores;
import iq.server.Changing;
import iq.server.Grpc;
import iq.server.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads. */
class MetricsTest {
  private static final Pattern HELP = Pattern.compile("# HELP [a-z_]+ \\S.*\\.");
  private static final Pattern TYPE = Pattern.compile("# TYPE [a-z_]+ (counter|gauge|histogram)");
  private static final Pattern SAMPLE =
      Pattern.compile("[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? (NaN|[-+0-9.Einf]+)");

  private final Changing live = new Changing();
  private final Metrics metrics = new Metrics();
  private final Running server = Running.on(live, Map.of(), metrics);

  @AfterEach
  void stop() {
    server.close();
  }

  private List<String> scraped() {
    return server.get("/metrics").body().lines().toList();
  }

  private double sample(String series) {
    return scraped().stream()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  @Test
  void everyLineIsOfTheTextFormatAndEveryFigureIsExplained() {
    server.get("/v1/models:fetch");

    List<String> lines = scraped();
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(
                        HELP.matcher(line).matches()
                            || TYPE.matcher(line).matches()
                            || SAMPLE.matcher(line).matches())
                    .as(line)
                    .isTrue());
    assertThat(lines.stream().filter(line -> line.startsWith("# HELP")).count())
        .isEqualTo(lines.stream().filter(line -> line.startsWith("# TYPE")).count());
  }

  @Test
  void requestsAreCountedByMethodTransportAndCode() {
    server.get("/v1/models:fetch");
    server.get("/v1/modelServers:fetch?model=none");
    try (Grpc grpc = new Grpc(server.port())) {
      var _ = grpc.stub().fetchModels(FetchModelsRequest.getDefaultInstance());
    }

    assertThat(scraped())
        .contains(
            counted("OK", "GkeInferenceQuickstart/FetchModels", "http"),
            counted("OK", "GkeInferenceQuickstart/FetchModels", "grpc"),
            counted("INVALID_ARGUMENT", "GkeInferenceQuickstart/FetchModelServers", "http"))
        .contains(
            "iq_request_duration_seconds_count{method=\"GkeInferenceQuickstart/FetchModels\","
                + "transport=\"grpc\"} 1");
  }

  private static String counted(String code, String method, String transport) {
    return "iq_requests_total{code=\"%s\",method=\"%s\",transport=\"%s\"} 1.0"
        .formatted(code, method, transport);
  }

  @Test
  void noNameOfACallerBecomesALabel() {
    for (int i = 0; i < 20; i++) {
      server.get("/v1/unknown" + i);
      server.post("/google.cloud.gkerecommender.v1.GkeInferenceQuickstart/Fetch" + i, "{}");
    }

    assertThat(scraped().stream().filter(line -> line.startsWith("iq_requests_total{")))
        .noneMatch(line -> line.contains("unknown1") || line.contains("Fetch1"))
        .anyMatch(line -> line.contains("method=\"unknown\""))
        .hasSizeLessThan(5);
  }

  @Test
  void aScrapeIsItselfTheOnlyRequestUnderWay() {
    server.get("/v1/models:fetch");

    assertThat(sample("iq_requests_active")).isEqualTo(1);
  }

  @Test
  void theCatalogIsMeasured() {
    var benchmarks = live.current().catalog().content().benchmarks();

    assertThat(sample("iq_catalog_benchmarks")).isEqualTo(benchmarks.size());
    assertThat(sample("iq_catalog_load_points"))
        .isEqualTo(benchmarks.stream().mapToInt(one -> one.points().size()).sum());
    assertThat(sample("iq_catalog_age_seconds"))
        .isEqualTo((double) Running.CLOCK.instant().getEpochSecond());
  }

  @Test
  void aStoreThatCannotBeReadIsDown() {
    assertThat(sample("iq_store_up")).isEqualTo(1);

    live.breakStore("gone");
    assertThat(sample("iq_store_up")).isZero();
  }

  @Test
  void callsOfTheStoreAreTimedByOperation(@TempDir Path folder) {
    var store = metrics.timed(Stores.file(folder.resolve("iq.sqlite")));
    assertThat(store.exists()).isFalse();
    assertThat(store.exists()).isFalse();

    assertThat(sample("iq_store_duration_seconds_count{operation=\"exists\"}")).isEqualTo(2);
    assertThat(sample("iq_store_duration_seconds_bucket{operation=\"exists\",le=\"+Inf\"}"))
        .isEqualTo(2);
  }

  @Test
  void theProcessIsMeasured() {
    assertThat(sample("process_start_time_seconds")).isPositive();
    assertThat(sample("process_cpu_seconds_total")).isPositive();
    assertThat(sample("jvm_heap_used_bytes")).isPositive();
    assertThat(sample("jvm_threads_current")).isGreaterThan(1);
  }
}
