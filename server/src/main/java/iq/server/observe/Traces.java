package iq.server.observe;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.concurrent.TimeUnit;

/** A span for each request, sent by OTLP over HTTP; a caller's trace goes on in it. */
public final class Traces implements AutoCloseable {
  private static final long FLUSH_SECONDS = 5;
  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  private Traces(SdkTracerProvider provider) {
    this.provider = provider;
    this.tracer = provider.get("iq.server");
  }

  /** Sends to a receiver; its path is {@code /v1/traces} unless the address names one. */
  public static Traces to(TracesEndpoint endpoint) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(endpoint.url()).build();
    return new Traces(
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, "iq-server"))))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build());
  }

  /** Traces all requests of a server. */
  public void hold(ServerBuilder server) {
    server.decorator(Traced::new);
  }

  /** Sends what is left. */
  @Override
  public void close() {
    var _ = provider.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
  }

  private final class Traced extends SimpleDecoratingHttpService {
    private Traced(HttpService service) {
      super(service);
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
      Context caller =
          W3CTraceContextPropagator.getInstance()
              .extract(Context.root(), request.headers(), TraceHeaders.GETTER);
      Span span =
          tracer
              .spanBuilder(request.method().name())
              .setParent(caller)
              .setSpanKind(SpanKind.SERVER)
              .startSpan();
      var _ = context.log().whenComplete().thenAccept(log -> end(span, context, log));
      return unwrap().serve(context, request);
    }

    private static void end(Span span, ServiceRequestContext context, RequestLog log) {
      Ended request = Ended.of(context, log);
      span.updateName(
          request.grpc() ? request.method() : log.requestHeaders().method() + " " + request.method());
      SpanAttributes.set(span, context, log, request);
      if (log.responseStatus().isServerError() || request.isFaultOfServer()) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
