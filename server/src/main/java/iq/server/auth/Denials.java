package iq.server.auth;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.grpc.protocol.GrpcHeaderNames;
import com.linecorp.armeria.common.grpc.protocol.StatusMessageEscaper;
import io.grpc.Status;
import iq.server.http.GoogleErrors;
import iq.server.http.Redaction;
import org.jspecify.annotations.Nullable;

/** The answer to a call that is not let in: Google's shape over REST, a status over gRPC. */
final class Denials {
  private Denials() {}

  static HttpResponse response(RequestHeaders asked, DeniedException denied) {
    MediaType type = asked.contentType();
    return isGrpc(type) ? grpc(type, denied) : rest(denied);
  }

  private static boolean isGrpc(@Nullable MediaType type) {
    return type != null && type.is(MediaType.ANY_APPLICATION_TYPE) && type.subtype().startsWith("grpc");
  }

  private static HttpResponse rest(DeniedException denied) {
    Status.Code code = denied.code();
    HttpStatus status = GoogleErrors.status(code);
    ResponseHeadersBuilder headers =
        ResponseHeaders.builder(status).contentType(MediaType.JSON_UTF_8);
    hints(headers, code);
    String body = GoogleErrors.body(status.code(), code, denied.words());
    return HttpResponse.of(headers.build(), HttpData.ofUtf8(body));
  }

  private static HttpResponse grpc(MediaType type, DeniedException denied) {
    ResponseHeadersBuilder headers = ResponseHeaders.builder(HttpStatus.OK).contentType(type);
    hints(headers, denied.code());
    headers.setInt(GrpcHeaderNames.GRPC_STATUS, denied.code().value());
    headers.set(
        GrpcHeaderNames.GRPC_MESSAGE,
        StatusMessageEscaper.escape(Redaction.hidden(denied.words())));
    return HttpResponse.of(headers.build());
  }

  private static void hints(ResponseHeadersBuilder headers, Status.Code code) {
    switch (code) {
      case UNAUTHENTICATED -> headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
      case RESOURCE_EXHAUSTED -> headers.setInt(HttpHeaderNames.RETRY_AFTER, 1);
      default -> {}
    }
  }
}
