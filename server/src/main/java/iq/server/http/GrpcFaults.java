package iq.server.http;

import com.google.protobuf.InvalidProtocolBufferException;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.grpc.GrpcExceptionHandlerFunction;
import io.grpc.Metadata;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** Words what goes wrong with a call of gRPC before a service sees it. */
public final class GrpcFaults implements GrpcExceptionHandlerFunction {

  /** A message that cannot be read is the caller's fault, not ours. */
  @Override
  public @Nullable Status apply(
      RequestContext context, Status status, Throwable cause, Metadata metadata) {
    if (status.getCause() instanceof InvalidProtocolBufferException) {
      return Status.INVALID_ARGUMENT.withDescription(
          "the message cannot be read; expected the bytes of the method's request in protobuf");
    }
    return null;
  }
}
