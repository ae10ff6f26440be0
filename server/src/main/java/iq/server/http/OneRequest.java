package iq.server.http;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** A call that ends without its message is the caller's fault; gRPC's library calls it its own. */
public final class OneRequest implements ServerInterceptor {
  private static final String MISSING = "Half-closed without a request";

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return next.startCall(
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            super.close(mended(status), trailers);
          }
        },
        headers);
  }

  private static Status mended(Status status) {
    return status.getCode() == Status.Code.INTERNAL && MISSING.equals(status.getDescription())
        ? Status.INVALID_ARGUMENT.withDescription(
            "the call ended before its message was whole; expected one message")
        : status;
  }
}
