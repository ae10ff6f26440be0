package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.linecorp.armeria.client.grpc.GrpcClients;
import com.linecorp.armeria.common.auth.AuthToken;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import iq.api.v1.BenchmarksGrpc.BenchmarksBlockingStub;
import iq.api.v1.ImportBenchmarksRequest;
import iq.api.v1.ImportPricesRequest;
import iq.api.v1.PricesGrpc.PricesBlockingStub;
import iq.api.v1.RemoveBenchmarksRequest;
import iq.api.v1.SetPricesRequest;
import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.Selection;
import iq.catalog.store.AuditEntry;
import iq.server.Running;
import iq.server.auth.MadeTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of own data through the whole server: a token to read cannot make them, one to write can. */
class ScopesTest {
  private static final String PRICES =
      "{\"prices\":[{\"cloud\":\"gcp\",\"region\":\"us-central1\","
          + "\"machineType\":\"a3-highgpu-8g\",\"spot\":12.5}]}";
  private static final String PRICE_LIST =
      Json.write(
          Map.of(
              "name",
              "q4.csv",
              "content",
              """
              cloud,region,instance_type,accelerator,accelerator_count,on_demand_usd_per_hour
              gcp,us-central1,a3-highgpu-4g,,,50
              """));
  private static final String BENCHMARKS = Json.write(Files.sweep());

  private final MadeTokens made;
  private final Running server;

  ScopesTest(@TempDir Path folder) {
    made = new MadeTokens(folder);
    server = Running.on(made.store, Map.of("require-auth", "true"));
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

  private HttpResponse<String> post(String path, String body, String token) {
    return server.send(
        HttpRequest.newBuilder(server.uri(path))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private void assertRefused(String path, String body) {
    assertThat(Json.fault(post(path, body, made.reads), 403, "PERMISSION_DENIED"))
        .startsWith("token 'reader' may not do this: it lacks the scope write");
  }

  private void assertMade(String path, String body) {
    HttpResponse<String> answer = post(path, body, made.writes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private List<String> ids() {
    return made.store.load().benchmarks(Selection.ALL).stream().map(Benchmark::id).toList();
  }

  @Test
  void overRest() {
    assertRefused("/iq/v1/prices:set", PRICES);
    assertRefused("/iq/v1/prices:import", PRICE_LIST);
    assertRefused("/iq/v1/benchmarks:import", BENCHMARKS);
    assertRefused("/iq/v1/benchmarks:remove", "{\"ids\":[\"any\"]}");
    assertThat(made.store.load().content()).isEqualTo(Content.empty());

    assertMade("/iq/v1/prices:set", PRICES);
    assertMade("/iq/v1/prices:import", PRICE_LIST);
    assertMade("/iq/v1/benchmarks:import", BENCHMARKS);
    assertThat(made.store.load().prices(null)).hasSize(2);
    assertThat(ids()).hasSize(1);
    assertMade("/iq/v1/benchmarks:remove", Json.write(Map.of("ids", ids())));
    assertThat(ids()).isEmpty();
    assertWriterIsNamed();
  }

  /** The changes, newest first, and who is said to have made them. */
  private void assertWriterIsNamed() {
    assertThat(made.store.auditLog().list(null, 4))
        .extracting(AuditEntry::who, AuditEntry::action)
        .containsExactly(
            tuple("writer", "benchmarks remove"),
            tuple("writer", "benchmarks add"),
            tuple("writer", "prices set"),
            tuple("writer", "prices set"));
  }

  @Test
  void overGrpc() {
    PricesBlockingStub prices = stub(PricesBlockingStub.class, made.reads);
    BenchmarksBlockingStub benchmarks = stub(BenchmarksBlockingStub.class, made.reads);
    assertDenied(() -> prices.setPrices(priceRequest()));
    assertDenied(() -> prices.importPrices(listRequest()));
    assertDenied(() -> benchmarks.importBenchmarks(benchmarkRequest()));
    assertDenied(() -> benchmarks.removeBenchmarks(removal(List.of("any"))));
    assertThat(made.store.load().content()).isEqualTo(Content.empty());

    PricesBlockingStub setting = stub(PricesBlockingStub.class, made.writes);
    BenchmarksBlockingStub importing = stub(BenchmarksBlockingStub.class, made.writes);
    assertThat(setting.setPrices(priceRequest()).getPricesCount()).isEqualTo(1);
    assertThat(setting.importPrices(listRequest()).getPriceCount()).isEqualTo(1);
    assertThat(importing.importBenchmarks(benchmarkRequest()).getBenchmarksCount()).isEqualTo(1);
    assertThat(importing.removeBenchmarks(removal(ids())).getIdsCount()).isEqualTo(1);
    assertThat(made.store.load().prices(null)).hasSize(2);
    assertThat(ids()).isEmpty();
    assertWriterIsNamed();
  }

  private <T> T stub(Class<T> type, String token) {
    return GrpcClients.builder("gproto+http://127.0.0.1:" + server.port())
        .auth(AuthToken.ofOAuth2(token))
        .build(type);
  }

  private static void assertDenied(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
              assertThat(e).hasMessageContaining("token 'reader' may not do this");
            });
  }

  private static SetPricesRequest priceRequest() {
    return merged(PRICES, SetPricesRequest.newBuilder()).build();
  }

  private static ImportPricesRequest listRequest() {
    return merged(PRICE_LIST, ImportPricesRequest.newBuilder()).build();
  }

  private static ImportBenchmarksRequest benchmarkRequest() {
    return merged(BENCHMARKS, ImportBenchmarksRequest.newBuilder()).build();
  }

  private static RemoveBenchmarksRequest removal(List<String> ids) {
    return RemoveBenchmarksRequest.newBuilder().addAllIds(ids).build();
  }

  private static <T extends Message.Builder> T merged(String json, T request) {
    try {
      JsonFormat.parser().merge(json, request);
      return request;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(json, e);
    }
  }
}
