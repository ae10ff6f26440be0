package iq.server.plain;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Content;
import iq.catalog.ServerTables;
import iq.catalog.wire.Parts;
import iq.catalog.wire.Tables;
import iq.catalog.wire.Wanted;
import iq.catalog.wire.WireTable;
import iq.server.Running;
import iq.server.ShippedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The catalog as tables of text, from which a client puts it together again. */
class TablesTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void theTablesTogetherAreTheCatalog() {
    Content received =
        new Content(
            rows(Tables.MODEL, Wanted.ALL),
            rows(Tables.ACCELERATOR, Wanted.ALL),
            rows(Tables.MACHINE_TYPE, Wanted.ALL),
            rows(Tables.PRICE, Wanted.ALL),
            rows(Tables.USE_CASE, Wanted.ALL),
            new Parts(
                    rows(Tables.BENCHMARK, Wanted.ALL),
                    rows(Tables.SOURCE, Wanted.ALL),
                    rows(Tables.LOAD_POINT, Wanted.ALL))
                .benchmarks(),
            new ServerTables(
                rows(Tables.SERVER_FLAG, Wanted.ALL),
                rows(Tables.SERVER_METRIC, Wanted.ALL),
                rows(Tables.SERVER_VERSION, Wanted.ALL)));

    assertThat(received).isEqualTo(ShippedData.catalog().content());
  }

  @Test
  void givesTheRowsThatAreWanted() {
    Wanted wanted = Wanted.carrying(Set.of("nvidia-l4", "nvidia-h100-80gb"));

    assertThat(rows(Tables.MACHINE_TYPE, wanted))
        .isEqualTo(ShippedData.catalog().machineTypes(wanted.accelerators()))
        .isNotEmpty();
  }

  @Test
  void namesTheStateOfTheCatalog() {
    HttpResponse<String> answer = SERVER.get("/iq/v1/tables/use_case.csv");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
    assertThat(answer.headers().firstValue("iq-catalog-version"))
        .hasValue(ShippedData.DATA.current().id());
    assertThat(answer.body()).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void isPackedForThoseWhoTakeIt() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(SERVER.uri("/iq/v1/tables/load_point.csv"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> packed;
    try (HttpClient client = HttpClient.newHttpClient()) {
      packed = client.send(request, BodyHandlers.ofByteArray());
    }
    String plain = SERVER.get("/iq/v1/tables/load_point.csv").body();

    assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(plain.length() / 3);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(plain);
    }
  }

  @Test
  void anUnknownTableIsNotFoundAndTheClosestAreNamed() {
    HttpResponse<String> answer = SERVER.get("/iq/v1/tables/prise.csv");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .startsWith("{\"error\":{\"code\":404,")
        .contains("table 'prise' is not known; known, closest first: price,", "\"NOT_FOUND\"");
  }

  @Test
  void aParameterThatWouldBeIgnoredIsRefused() {
    HttpResponse<String> answer = SERVER.get("/iq/v1/tables/price.csv?modle=a");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("parameter 'modle' is not known", "\"INVALID_ARGUMENT\"");
  }

  @Test
  void isNoWayToFiles() {
    for (String path : List.of("..%2Fprice", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "a%00")) {
      HttpResponse<String> answer = SERVER.get("/iq/v1/tables/" + path + ".csv");
      assertThat(answer.statusCode()).isIn(400, 404);
      assertThat(answer.body()).startsWith("{\"error\":");
    }
  }

  private static <T> List<T> rows(WireTable<T> table, Wanted wanted) {
    String query = wanted.query().isEmpty() ? "" : "?" + wanted.query();
    String text = SERVER.get("/iq/v1/tables/" + table.name() + ".csv" + query).body();
    return table.read(table.name(), new StringReader(text));
  }
}
