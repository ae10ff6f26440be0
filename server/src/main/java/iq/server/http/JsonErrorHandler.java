package iq.server.http;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import org.jspecify.annotations.Nullable;

/** Words every fault that no service answers, such as an unknown path, in Google's shape. */
public final class JsonErrorHandler implements ServerErrorHandler {
  private final long maxRequestBytes;

  public JsonErrorHandler(long maxRequestBytes) {
    this.maxRequestBytes = maxRequestBytes;
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
    String message = message(headers, status, description);
    return AggregatedHttpResponse.of(
        status,
        MediaType.JSON_UTF_8,
        HttpData.ofUtf8(
            GoogleErrors.body(status.code(), GoogleErrors.code(status), message)));
  }

  private String message(
      @Nullable RequestHeaders headers, HttpStatus status, @Nullable String description) {
    String asked = headers == null ? "" : headers.method() + " " + headers.path();
    return switch (status.code()) {
      case 400 -> "the request's body is not JSON of the members that " + asked + " takes";
      case 404 -> asked + " is not a path of this server; GET /openapi.json lists all";
      case 405 -> asked + " is no method of this path; GET /openapi.json lists all";
      case 413 -> "the request is larger than the " + maxRequestBytes + " bytes that are taken";
      case 503 -> "the server is stopping or cannot take more requests; try again";
      default -> description == null ? status.reasonPhrase() : description;
    };
  }
}
