package iq.server.observe;

import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RpcRequest;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.Status;
import iq.server.http.GoogleErrors;
import org.jspecify.annotations.Nullable;

/**
 * What a request that has ended was, in words of which there are few: no name comes from a caller.
 *
 * @param method {@code GkeInferenceQuickstart/FetchModels}, else the route, else {@code unknown}
 * @param code the canonical code of its answer, the same over both transports
 */
record Ended(String method, boolean grpc, Status.Code code) {
  private static final String UNKNOWN = "unknown";

  static Ended of(ServiceRequestContext context, RequestLog log) {
    String type = log.requestHeaders().get("content-type");
    boolean grpc = type != null && type.startsWith("application/grpc");
    return new Ended(method(context, log), grpc, grpc ? grpcCode(log) : httpCode(log));
  }

  String transport() {
    return grpc ? "grpc" : "http";
  }

  boolean isFaultOfServer() {
    return switch (code) {
      case UNKNOWN, INTERNAL, DATA_LOSS, UNAVAILABLE, DEADLINE_EXCEEDED, UNIMPLEMENTED -> true;
      default -> false;
    };
  }

  private static String method(ServiceRequestContext context, RequestLog log) {
    if (log.requestContent() instanceof RpcRequest call) {
      String service = call.serviceName();
      return service.substring(service.lastIndexOf('.') + 1) + "/" + call.method();
    }
    Route route = context.config().route();
    return route.isFallback() ? UNKNOWN : pattern(route);
  }

  /** As it is in the contract, without the ends of a regular expression. */
  static String pattern(Route route) {
    String pattern = route.patternString();
    return pattern.startsWith("^") && pattern.endsWith("$")
        ? pattern.substring(1, pattern.length() - 1)
        : pattern;
  }

  private static Status.Code httpCode(RequestLog log) {
    HttpStatus status = log.responseStatus();
    if (status.equals(HttpStatus.UNKNOWN)) {
      return Status.Code.CANCELLED;
    }
    return status.code() < 400 ? Status.Code.OK : GoogleErrors.code(status);
  }

  private static Status.Code grpcCode(RequestLog log) {
    String status = log.responseTrailers().get("grpc-status");
    if (status == null) {
      status = log.responseHeaders().get("grpc-status");
    }
    return status == null
        ? withoutStatus(log.responseCause())
        : Status.fromCodeValue(Integer.parseInt(status)).getCode();
  }

  private static Status.Code withoutStatus(@Nullable Throwable cause) {
    return cause == null ? Status.Code.UNKNOWN : Status.Code.CANCELLED;
  }
}
