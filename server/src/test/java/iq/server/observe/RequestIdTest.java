package iq.server.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.server.Changing;
import iq.server.Grpc;
import iq.server.Running;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request has an id, which its caller may give. */
class RequestIdTest {
  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

  private static final Changing LIVE = new Changing();
  private static Running server = Running.on(LIVE);

  @BeforeAll
  static void start() {
    assertThat(server.port()).isPositive();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void mend() {
    LIVE.mend();
  }

  private HttpResponse<String> get(String path, String id) {
    return server.send(
        HttpRequest.newBuilder(server.uri(path)).header("X-Request-Id", id).build());
  }

  private static String id(HttpResponse<String> answer) {
    return answer.headers().firstValue("x-request-id").orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/models:fetch", "/v1/unknown", "/readyz"})
  void aCallersIdIsTakenOverByAnyPath(String path) {
    assertThat(id(get(path, "job-7/step:3"))).isEqualTo("job-7/step:3");
  }

  @Test
  void withoutOneItIsMadeAndEachIsAnother() {
    String first = id(server.get("/healthz"));

    assertThat(first).matches("[0-9a-f]{16}");
    assertThat(id(server.get("/healthz"))).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "\"quoted\"", "<script>", "a,b"})
  void oneThatCouldBreakALogIsReplaced(String odd) {
    assertThat(id(get("/healthz", odd))).matches("[0-9a-f]{16}");
  }

  @Test
  void oneThatIsTooLongIsReplaced() {
    assertThat(id(get("/healthz", "x".repeat(128)))).hasSize(128);
    assertThat(id(get("/healthz", "x".repeat(129)))).matches("[0-9a-f]{16}");
  }

  @Test
  void overGrpcItIsMetadata() {
    Metadata sent = new Metadata();
    sent.put(HEADER, "grpc-1");
    try (Grpc grpc = new Grpc(server.port())) {
      var _ = grpc.stub(sent).fetchModels(FetchModelsRequest.getDefaultInstance());
      assertThat(grpc.answered().get(HEADER)).isEqualTo("grpc-1");
    }
  }

  @Test
  void aFaultOfTheServerNamesItAndNothingElse() {
    LIVE.breakAll(new IllegalStateException("secret words"));

    assertThat(get("/v1/models:fetch", "seven").body())
        .contains("\"INTERNAL\"")
        .contains("by this request's id seven")
        .doesNotContain("secret words");
    try (Grpc grpc = new Grpc(server.port())) {
      var stub = grpc.stub();
      assertThatExceptionOfType(StatusRuntimeException.class)
          .isThrownBy(() -> stub.fetchModels(FetchModelsRequest.getDefaultInstance()))
          .withMessageMatching("INTERNAL: .* id [0-9a-f]{16}");
    }
  }
}
