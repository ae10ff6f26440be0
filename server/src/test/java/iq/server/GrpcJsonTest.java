package iq.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.grpc.protocol.GrpcHeaderNames;
import com.linecorp.armeria.common.grpc.protocol.StatusMessageEscaper;
import io.grpc.Status;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of {@code application/grpc+json}: their messages are read as bodies over REST are. */
class GrpcJsonTest {
  private static final String PROFILES =
      "/google.cloud.gkerecommender.v1.GkeInferenceQuickstart/FetchProfiles";

  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final ClientFactory CONNECTIONS = ClientFactory.builder().build();

  @AfterAll
  static void stop() {
    CONNECTIONS.close();
    SERVER.close();
  }

  private static AggregatedHttpResponse call(String json) {
    byte[] message = json.getBytes(UTF_8);
    byte[] frame = ByteBuffer.allocate(5 + message.length).put((byte) 0).putInt(message.length).put(message).array();
    RequestHeaders headers =
        RequestHeaders.of(
            HttpMethod.POST, PROFILES, "content-type", "application/grpc+json", "te", "trailers");
    return WebClient.builder("h2c://127.0.0.1:" + SERVER.port())
        .factory(CONNECTIONS)
        .build()
        .execute(headers, frame)
        .aggregate()
        .join();
  }

  private static String ending(AggregatedHttpResponse answer, CharSequence name) {
    @Nullable String value = answer.trailers().get(name);
    return Objects.requireNonNullElse(value != null ? value : answer.headers().get(name), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"modle\":\"openai/gpt-oss-120b\"}",
        "{\"performanceRequirements\":{\"targetTtft\":1}}",
        "{\"model\":1}",
        "{\"model\":",
        "[]"
      })
  void whatRestRefusesIsRefusedInTheSameWords(String json) {
    AggregatedHttpResponse answer = call(json);

    assertThat(ending(answer, GrpcHeaderNames.GRPC_STATUS))
        .isEqualTo(Integer.toString(Status.Code.INVALID_ARGUMENT.value()));
    String words = StatusMessageEscaper.unescape(ending(answer, GrpcHeaderNames.GRPC_MESSAGE));
    assertThat(words).isNotEmpty();
    assertThat(SERVER.post("/v1/profiles:fetch", json).body())
        .contains("\"message\":\"" + words.replace("\"", "\\\"") + "\"");
  }

  @Test
  void whatRestTakesIsTaken() {
    AggregatedHttpResponse answer =
        call("{\"model\":\"openai/gpt-oss-120b\",\"page_size\":1,\"modelServer\":null}");

    assertThat(ending(answer, GrpcHeaderNames.GRPC_STATUS)).isEqualTo("0");
    assertThat(answer.contentUtf8()).contains("\"model\":\"openai/gpt-oss-120b\"");
  }
}
