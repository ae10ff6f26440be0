package iq.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import iq.server.RawHttp.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of many habits send over REST, and what they get for a mistake. */
class RestRequestsTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/octet-stream",
        "nonsense"
      })
  void aBodyIsJsonWhateverItsTypeSays(String type) {
    HttpResponse<String> answer =
        SERVER.send(
            HttpRequest.newBuilder(SERVER.uri("/v1/profiles:fetch"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"model\":\"openai/gpt-oss-120b\",\"pageSize\":1}"))
                .build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"profile\":[{\"modelServerInfo\":");
  }

  @Test
  void aBodyMayBeMissing() {
    String request = "POST /v1/useCases:fetch HTTP/1.1\r\nHost: localhost\r\n\r\n";

    assertThat(RawHttp.exchange(SERVER, request).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/models:fetch?$alt=json;enum-encoding=int&pageSize=2",
        "/v1/models:fetch?alt=json&page_size=2&prettyPrint=true&key=k&fields=models",
        "/v1/models%3Afetch?pageSize=2&pageToken=&quotaUser=me",
        "/v1/models%3afetch?pageSize=2"
      })
  void queriesOfAllClientsAreTaken(String path) {
    HttpResponse<String> answer = SERVER.get(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).matches("\\{\"models\":\\[\"[^\"]+\",\"[^\"]+\"],\"nextPageToken\":.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/models:fetch?pageSize=many | pageSize: expected a whole number from -2147483648 to"
            + " 2147483647, not 'many'",
        "/v1/models:fetch?pageSize= | not ''",
        "/v1/models:fetch?pageSize=1&page_size=2 | page_size is given twice; expected it once",
        "/v1/models:fetch?pageSize=-1 | pageSize: -1 is below 0; expected 0, for all, or more",
        "/v1/models:fetch?pageToken=x | pageToken: 'x' is none; expected nextPageToken",
        "/v1/modelServers:fetch | model is needed",
        "/v1/modelServers:fetch?model=gpt-oss-120b | closest first: openai/gpt-oss-120b",
      })
  void aWrongQueryIsRefusedInWords(String path, String words) {
    HttpResponse<String> answer = SERVER.get(path);

    assertError(answer.statusCode(), answer.body(), 400, "INVALID_ARGUMENT", words);
  }

  @Test
  void membersInTheQueryOfAPostAreRefused() {
    HttpResponse<String> answer = SERVER.post("/v1/profiles:fetch?model=openai/gpt-oss-120b", "{}");

    assertError(
        answer.statusCode(),
        answer.body(),
        400,
        "INVALID_ARGUMENT",
        "model is in the query; expected in the body, as JSON");
  }

  @Test
  void aWordOfAnyScriptComesBackAsItWasSent() {
    HttpResponse<String> answer =
        SERVER.post("/v1/profiles:fetch", "{\"model\":\"модель 100%\\n\"}");

    assertError(
        answer.statusCode(), answer.body(), 400, "INVALID_ARGUMENT", "'модель 100%\\n' is not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /v1/modelz:fetch | closest is /v1/models:fetch",
        "GET | /v1/models | closest is /v1/models:fetch",
        "POST | /v1/profile:fetch | closest is /v1/profiles:fetch",
        "DELETE | / | is not known",
        "GET | /v1/models:fetch/ | closest is /v1/models:fetch",
      })
  void anUnknownPathNamesTheClosest(String method, String path, String words) {
    Reply reply = RawHttp.exchange(SERVER, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertError(reply.status(), reply.body(), 404, "NOT_FOUND", words);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/models:fetch, 'GET, HEAD'",
    "PUT, /v1/models:fetch, 'GET, HEAD'",
    "OPTIONS, /v1/models:fetch, 'GET, HEAD'",
    "GET, /v1/profiles:fetch, POST",
    "DELETE, /v1/profiles%3Afetch?alt=json, POST",
    "GET, /google.cloud.gkerecommender.v1.GkeInferenceQuickstart/FetchModels, POST"
  })
  void aWrongMethodIsToldTheRightOne(String method, String path, String allowed) {
    Reply reply = RawHttp.exchange(SERVER, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(reply.header("allow")).isEqualTo(allowed);
    assertError(reply.status(), reply.body(), 405, "UNIMPLEMENTED", "expected " + allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/models:fetch",
        "/v1/modelServers:fetch?model=openai%2Fgpt-oss-120b",
        "/v1/modelServers:fetch?model=none",
        "/iq/v1/catalog",
        "/iq/v1/tables/price.csv",
        "/iq/v1/tables/none.csv",
        "/openapi.json",
        "/healthz",
        "/readyz"
      })
  void headHasTheHeadersOfGetAndNoBody(String path) {
    HttpResponse<String> get = SERVER.get(path);

    String head = raw("HEAD " + path);

    assertThat(head)
        .contains(" " + get.statusCode() + " ")
        .contains("content-type: " + get.headers().firstValue("content-type").orElseThrow())
        .contains("content-length: " + get.body().getBytes(UTF_8).length)
        .endsWith("\r\n\r\n");
  }

  @Test
  void headWhereThereIsNoGetIsToldTheRightMethod() {
    assertThat(raw("HEAD /v1/profiles:fetch")).contains(" 405 ", "allow: POST").endsWith("\r\n\r\n");
    assertThat(raw("HEAD /v1/modelz:fetch")).contains(" 404 ").endsWith("\r\n\r\n");
  }

  /** All that comes until the server closes the connection. */
  private static String raw(String line) {
    try (RawHttp http = new RawHttp(SERVER)) {
      http.send((line + " HTTP/1.0\r\nHost: localhost\r\n\r\n").getBytes(UTF_8));
      return http.rest();
    }
  }

  @Test
  void pagesOfOtherOriginsAreNotAnswered() {
    Reply asked =
        RawHttp.exchange(
            SERVER,
            lines(
                "OPTIONS /v1/profiles:fetch HTTP/1.1",
                "Host: localhost",
                "Origin: http://evil",
                "Access-Control-Request-Method: POST",
                "",
                ""));
    Reply sent =
        RawHttp.exchange(
            SERVER, "GET /v1/models:fetch HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil\r\n\r\n");

    assertError(asked.status(), asked.body(), 403, "PERMISSION_DENIED", "the header Origin names another");
    assertThat(asked.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    assertThat(sent.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
  }

  @Test
  void oldAndChunkedHttpIsRead() {
    Reply old = RawHttp.exchange(SERVER, "GET /v1/models:fetch?pageSize=1 HTTP/1.0\r\nHost: localhost\r\n\r\n");
    Reply chunked =
        RawHttp.exchange(
            SERVER,
            lines(
                "POST /v1/profiles:fetch HTTP/1.1",
                "Host: localhost",
                "Transfer-Encoding: chunked",
                "",
                "4",
                "{\"pa",
                "9",
                "geSize\":1",
                "1",
                "}",
                "0",
                "",
                ""));

    assertThat(old.status()).isEqualTo(200);
    assertThat(chunked.status()).as(chunked.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/v1/models:fetch?pageToken=%ff%zz", "/%00", "/..%2f..%2fetc/passwd"})
  void aPathThatIsNoneIsRefused(String path) {
    Reply reply = RawHttp.exchange(SERVER, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.body()).startsWith("{\"error\":{\"code\":" + reply.status());
  }

  @Test
  void compressedBodiesAndOtherTypesOfCallsAreRefused() {
    Reply compressed =
        RawHttp.exchange(
            SERVER,
            lines(
                "POST /v1/profiles:fetch HTTP/1.1",
                "Host: localhost",
                "Content-Encoding: gzip",
                "Content-Length: 1",
                "",
                "x"));
    Reply json =
        RawHttp.exchange(
            SERVER,
            lines(
                "POST /google.cloud.gkerecommender.v1.GkeInferenceQuickstart/FetchModels HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 2",
                "",
                "{}"));

    assertError(compressed.status(), compressed.body(), 415, "INVALID_ARGUMENT", "'gzip' is not read");
    assertError(json.status(), json.body(), 415, "INVALID_ARGUMENT", "expected application/grpc");
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  private static void assertError(int status, String body, int expected, String code, String words) {
    assertThat(status).as(body).isEqualTo(expected);
    assertThat(body)
        .startsWith("{\"error\":{\"code\":" + expected + ",\"message\":\"")
        .endsWith("\",\"status\":\"" + code + "\",\"details\":[]}}")
        .contains(words);
  }
}
