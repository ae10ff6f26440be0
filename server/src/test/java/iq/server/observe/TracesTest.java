package iq.server.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Metadata;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import iq.answers.RefusedException;
import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.server.Changing;
import iq.server.Grpc;
import iq.server.Running;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spans, as a receiver of OTLP over HTTP gets them. */
class TracesTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final String TRACEPARENT = "00-" + TRACE + "-" + CALLER + "-01";

  private final List<ExportTraceServiceRequest> received = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final Changing live = new Changing();
  private HttpServer receiver;

  TracesTest() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void receive() {
    receiver.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().getPath());
          received.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private Running traced() {
    return Running.on(
        live, Map.of("traces-endpoint", "http://127.0.0.1:" + receiver.getAddress().getPort()));
  }

  /** Once the server has stopped, which sends what is left. */
  private List<Span> spans() {
    return received.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .map(ResourceSpans::getScopeSpansList)
        .flatMap(List::stream)
        .map(ScopeSpans::getSpansList)
        .flatMap(List::stream)
        .toList();
  }

  private static Map<String, String> attributes(List<KeyValue> attributes) {
    return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, one -> words(one.getValue())));
  }

  private static String words(AnyValue value) {
    return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  @Test
  void aRequestIsASpanOfTheServer() {
    try (Running server = traced()) {
      server.get("/v1/models:fetch?token=s3cret");
    }

    assertThat(paths).isNotEmpty().containsOnly("/v1/traces");
    assertThat(spans()).hasSize(1);
    Span span = spans().getFirst();
    assertThat(span.getName()).isEqualTo("GET GkeInferenceQuickstart/FetchModels");
    assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
    assertThat(span.getEndTimeUnixNano()).isGreaterThan(span.getStartTimeUnixNano());
    assertThat(attributes(span.getAttributesList()))
        .containsEntry("http.request.method", "GET")
        .containsEntry("http.response.status_code", "200")
        .containsEntry("http.route", "/v1/models:fetch")
        .containsEntry("url.path", "/v1/models:fetch")
        .containsEntry("url.scheme", "http")
        .containsEntry("client.address", "127.0.0.1")
        .doesNotContainKey("error.type");
    assertThat(received.toString()).contains("iq-server").doesNotContain("s3cret");
  }

  @Test
  void aCallersTraceGoesOn() {
    try (Running server = traced()) {
      server.send(
          HttpRequest.newBuilder(server.uri("/healthz")).header("traceparent", TRACEPARENT).build());
    }

    assertThat(hex(spans().getFirst().getTraceId())).isEqualTo(TRACE);
    assertThat(hex(spans().getFirst().getParentSpanId())).isEqualTo(CALLER);
  }

  @Test
  void overGrpcTooWithItsOwnAttributes() {
    Metadata sent = new Metadata();
    sent.put(Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER), TRACEPARENT);
    try (Running server = traced();
        Grpc grpc = new Grpc(server.port())) {
      var _ = grpc.stub(sent).fetchModels(FetchModelsRequest.getDefaultInstance());
    }

    Span span = spans().getFirst();
    assertThat(hex(span.getTraceId())).isEqualTo(TRACE);
    assertThat(span.getName()).isEqualTo("GkeInferenceQuickstart/FetchModels");
    assertThat(attributes(span.getAttributesList()))
        .containsEntry("rpc.system", "grpc")
        .containsEntry("rpc.service", "google.cloud.gkerecommender.v1.GkeInferenceQuickstart")
        .containsEntry("rpc.method", "FetchModels")
        .containsEntry("rpc.grpc.status_code", "0");
  }

  @Test
  void aFaultOfTheServerIsAnError() {
    try (Running server = traced()) {
      live.breakAll(new IllegalStateException("broken"));
      server.get("/v1/models:fetch");
    }

    Span span = spans().getFirst();
    assertThat(span.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
    assertThat(attributes(span.getAttributesList())).containsEntry("error.type", "INTERNAL");
  }

  @Test
  void whatTheCallerDidWrongIsNone() {
    try (Running server = traced()) {
      server.get("/v1/unknown");
    }

    assertThat(spans().getFirst().getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
  }

  @Test
  void aReceiverThatIsNotThereHarmsNoRequest() {
    receiver.stop(0);
    try (Running server = traced()) {
      assertThat(server.get("/v1/models:fetch").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anEndpointThatIsNoAddressIsRefused() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Running.on(live, Map.of("traces-endpoint", "collector:4318")))
        .withMessage(
            "--traces-endpoint: 'collector:4318' was given; expected an address such as"
                + " http://127.0.0.1:4318");
  }
}
