package iq.server.http;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.grpc.protocol.StatusMessageEscaper;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.grpc.UnframedGrpcErrorHandler;
import io.grpc.Status;
import java.util.Objects;

/** Words the status of a call that came over REST, escaped for a header, in Google's shape. */
public final class TranscodingErrors implements UnframedGrpcErrorHandler {

  @Override
  public HttpResponse handle(
      ServiceRequestContext context, Status status, AggregatedHttpResponse response) {
    Status.Code code = status.getCode();
    String escaped = Objects.requireNonNullElse(status.getDescription(), code.name());
    String message = StatusMessageEscaper.unescape(escaped);
    return GoogleErrors.response(GoogleErrors.status(code), code, message);
  }
}
