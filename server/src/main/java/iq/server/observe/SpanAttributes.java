package iq.server.observe;

import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RpcRequest;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.opentelemetry.api.trace.Span;

/** What a span says of its request, by the names of OpenTelemetry's semantic conventions. */
final class SpanAttributes {
  private SpanAttributes() {}

  static void set(Span span, ServiceRequestContext context, RequestLog log, Ended request) {
    RequestHeaders headers = log.requestHeaders();
    span.setAttribute("http.request.method", headers.method().name());
    span.setAttribute("url.path", context.path());
    span.setAttribute("url.scheme", log.sessionProtocol().isTls() ? "https" : "http");
    span.setAttribute("network.protocol.version", log.sessionProtocol().isMultiplex() ? "2" : "1.1");
    span.setAttribute("client.address", context.clientAddress().getHostAddress());
    span.setAttribute("http.response.status_code", log.responseStatus().code());
    span.setAttribute("iq.request.id", context.id().text());
    Route route = context.config().route();
    if (!route.isFallback()) {
      span.setAttribute("http.route", Ended.pattern(route));
    }
    if (request.grpc() && log.requestContent() instanceof RpcRequest call) {
      span.setAttribute("rpc.system", "grpc");
      span.setAttribute("rpc.service", call.serviceName());
      span.setAttribute("rpc.method", call.method());
      span.setAttribute("rpc.grpc.status_code", request.code().value());
    }
    if (request.isFaultOfServer()) {
      span.setAttribute("error.type", request.code().name());
    }
  }
}
