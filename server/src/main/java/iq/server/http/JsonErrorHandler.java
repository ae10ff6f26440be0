package iq.server.http;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import iq.answers.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words every fault that no service answers, such as an unknown path, in Google's shape. */
public final class JsonErrorHandler implements ServerErrorHandler {
  private final Limits limits;
  private volatile @Nullable KnownPaths paths;

  public JsonErrorHandler(Limits limits) {
    this.limits = limits;
  }

  /** Faults of services become a status first, which {@link #renderStatus} words. */
  @Override
  public @Nullable HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
    return null;
  }

  @Override
  public AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext context,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    KnownPaths known = paths(config);
    String path = headers == null ? "" : withoutQuery(headers.path());
    String allowed = known.allowed(path);
    String message = message(asked(headers, path), status, description, allowed, known.closest(path));
    if (headers != null && GrpcFaults.isOfGrpc(headers)) {
      return GrpcFaults.answer(status, message);
    }
    byte[] body =
        GoogleErrors.body(status.code(), GoogleErrors.code(status), message)
            .getBytes(StandardCharsets.UTF_8);
    ResponseHeadersBuilder answer =
        ResponseHeaders.builder(status).contentType(MediaType.JSON_UTF_8);
    if (status.equals(HttpStatus.METHOD_NOT_ALLOWED)) {
      answer.set(HttpHeaderNames.ALLOW, allowed);
    }
    if (context != null) {
      Unfinished.close(context, answer);
    }
    return AggregatedHttpResponse.of(answer.build(), HttpData.wrap(body));
  }

  /** All services are known only once the server is whole. */
  private KnownPaths paths(ServiceConfig config) {
    KnownPaths known = paths;
    if (known == null) {
      known = new KnownPaths(config.virtualHost().serviceConfigs());
      paths = known;
    }
    return known;
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return (query < 0 ? path : path.substring(0, query)).replace("%3A", ":");
  }

  private static String asked(@Nullable RequestHeaders headers, String path) {
    return headers == null ? "the request" : headers.method() + " " + Quoted.shortened(path);
  }

  private String message(
      String asked, HttpStatus status, @Nullable String description, String allowed, String closest) {
    return switch (status.code()) {
      case 400 -> asked + " cannot be read: " + fault(status, description);
      case 403 -> asked + " is not allowed; pages of other origins are not answered";
      case 404 ->
          asked + " is not known; closest is " + closest + "; GET /openapi.json lists all";
      case 405 -> asked + ": the method does not fit; expected " + or(allowed, "another one");
      case 408 ->
          asked + " did not arrive whole within " + limits.requestTime().toMillis() + " ms";
      case 413 ->
          asked + ": the body is larger than the " + limits.requestBytes() + " bytes that are taken";
      case 414, 431 ->
          asked
              + ": the first line or the headers are longer than the "
              + limits.headerBytes()
              + " bytes that are taken";
      case 500 -> "an unexpected fault of the server; its log has it, by this request's id";
      case 503 -> "the server is stopping or cannot take more requests; try again";
      default -> fault(status, description);
    };
  }

  private static String fault(HttpStatus status, @Nullable String description) {
    return (description == null ? status.reasonPhrase() : description).toLowerCase(Locale.ROOT);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
