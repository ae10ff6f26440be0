package iq.server.mcp;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.Status;
import iq.server.Parts;
import iq.server.http.GoogleErrors;
import org.jspecify.annotations.Nullable;

/** Streamable HTTP without streams: each message is a POST, each answer one JSON text. */
public final class McpHttp implements HttpService {
  private static final String PATH = "/mcp";

  private final Mcp mcp;

  private McpHttp(Mcp mcp) {
    this.mcp = mcp;
  }

  /** Adds the path to a server; other methods than POST are refused by it. */
  public static void add(ServerBuilder server, Parts parts) {
    server.route().post(PATH).build(new McpHttp(new Mcp(parts)));
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    if (!OwnOrigin.is(request.headers(), context.localAddress().getAddress())) {
      return GoogleErrors.response(
          HttpStatus.FORBIDDEN,
          Status.Code.PERMISSION_DENIED,
          "POST " + PATH + ": pages of other origins are not answered; call without Origin");
    }
    return HttpResponse.of(
        request
            .aggregate()
            .thenApplyAsync(McpHttp.this::answer, context.blockingTaskExecutor()));
  }

  private HttpResponse answer(AggregatedHttpRequest request) {
    MirroredHeaders headers = mirrored(request.headers());
    Revision spoken;
    try {
      spoken = headers.revision();
    } catch (FaultException e) {
      return response(Reply.fault(null, e), null);
    }
    return response(Messages.answer(mcp, request.contentUtf8(), spoken, headers), spoken);
  }

  private static MirroredHeaders mirrored(RequestHeaders headers) {
    return new MirroredHeaders(
        headers.get(MirroredHeaders.VERSION),
        headers.get(MirroredHeaders.METHOD),
        headers.get(MirroredHeaders.NAME));
  }

  private static HttpResponse response(@Nullable Reply reply, @Nullable Revision spoken) {
    if (reply == null) {
      return HttpResponse.of(ResponseHeaders.of(HttpStatus.ACCEPTED));
    }
    boolean stateless = spoken != null && spoken.isStateless();
    return HttpResponse.of(
        status(reply.code(), stateless), MediaType.JSON_UTF_8, HttpData.ofUtf8(reply.json()));
  }

  /** Older revisions answer a request that was read with 200, whatever is wrong with it. */
  private static HttpStatus status(int code, boolean stateless) {
    return switch (code) {
      case 0 -> HttpStatus.OK;
      case FaultException.NOT_JSON,
              FaultException.NO_REQUEST,
              FaultException.HEADERS,
              FaultException.UNSUPPORTED ->
          HttpStatus.BAD_REQUEST;
      case FaultException.UNKNOWN_METHOD -> stateless ? HttpStatus.NOT_FOUND : HttpStatus.OK;
      case FaultException.PARAMETERS -> stateless ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
