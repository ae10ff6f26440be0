package iq.server.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;

/**
 * Closes a connection of HTTP/1 when its request is answered before all of it has arrived: else a
 * body that trickles in for ever would keep it.
 */
final class Unfinished extends SimpleDecoratingHttpService {

  Unfinished(HttpService delegate) {
    super(delegate);
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
    HttpResponse response = unwrap().serve(context, request);
    return isUnfinished(context, request) ? response.mapHeaders(h -> closing(context, h)) : response;
  }

  private static ResponseHeaders closing(ServiceRequestContext context, ResponseHeaders headers) {
    ResponseHeadersBuilder closing = headers.toBuilder();
    close(context, closing);
    return closing.build();
  }

  /** Lets an answer close the connection, if its request has not arrived whole. */
  static void close(ServiceRequestContext context, ResponseHeadersBuilder headers) {
    if (isUnfinished(context, context.request())) {
      headers.set(HttpHeaderNames.CONNECTION, "close");
    }
  }

  private static boolean isUnfinished(ServiceRequestContext context, HttpRequest request) {
    return request.isOpen() && !context.sessionProtocol().isMultiplex();
  }
}
