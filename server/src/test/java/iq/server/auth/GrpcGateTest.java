package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.client.grpc.GrpcClients;
import com.linecorp.armeria.common.auth.AuthToken;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc.GkeInferenceQuickstartBlockingStub;
import iq.server.Running;
import iq.server.ShippedData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** Who is let in over gRPC. */
class GrpcGateTest {
  private final MadeTokens made;
  private final Running server;

  GrpcGateTest(@TempDir Path folder) {
    made = new MadeTokens(folder);
    server =
        Running.on(
            ShippedData.DATA, Map.of("require-auth", "true"), made.store.tokens(), Running.CLOCK);
  }

  @BeforeEach
  void runs() {
    assertThat(server.port()).isPositive();
  }

  @AfterEach
  void close() {
    server.close();
    made.close();
  }

  private int models(@Nullable String token) {
    var client = GrpcClients.builder("gproto+http://127.0.0.1:" + server.port());
    if (token != null) {
      client.auth(AuthToken.ofOAuth2(token));
    }
    return client
        .build(GkeInferenceQuickstartBlockingStub.class)
        .fetchModels(FetchModelsRequest.getDefaultInstance())
        .getModelsCount();
  }

  @Test
  void aTokenOpens() {
    assertThat(models(made.reads)).isPositive();
  }

  @Test
  void withoutOneTheCallerIsUnknown() {
    assertThatThrownBy(() -> models(null))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageStartingWith("UNAUTHENTICATED: this call needs a token");
  }

  @Test
  void aMissingScopeIsNoPermission() {
    assertThatThrownBy(() -> models(made.writes))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
              assertThat(e).hasMessageContaining("token 'writer' may not do this");
            });
  }
}
