package iq.server.http;

import com.google.protobuf.InvalidProtocolBufferException;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.grpc.GrpcExceptionHandlerFunction;
import com.linecorp.armeria.common.grpc.protocol.GrpcHeaderNames;
import com.linecorp.armeria.common.grpc.protocol.StatusMessageEscaper;
import com.linecorp.armeria.server.HttpStatusException;
import io.grpc.Metadata;
import io.grpc.Status;
import iq.answers.RefusedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words what goes wrong with a call of gRPC before a service sees it. */
public final class GrpcFaults implements GrpcExceptionHandlerFunction {
  /** What the content types of gRPC and gRPC-web begin with. */
  static final String TYPE = "application/grpc";

  private static final String READERS = "com.linecorp.armeria.common.grpc.protocol.";

  static boolean isOfGrpc(RequestHeaders headers) {
    return headers.get(HttpHeaderNames.CONTENT_TYPE, "").startsWith(TYPE);
  }

  /** A fault of HTTP as the status of a call: clients of gRPC do not read bodies. */
  static AggregatedHttpResponse answer(HttpStatus fault, String message) {
    Status.Code code =
        switch (fault.code()) {
          case 404 -> Status.Code.UNIMPLEMENTED;
          case 413 -> Status.Code.RESOURCE_EXHAUSTED;
          default -> GoogleErrors.code(fault);
        };
    return AggregatedHttpResponse.of(
        ResponseHeaders.builder(HttpStatus.OK)
            .set(HttpHeaderNames.CONTENT_TYPE, TYPE)
            .set(GrpcHeaderNames.GRPC_STATUS, Integer.toString(code.value()))
            .set(GrpcHeaderNames.GRPC_MESSAGE, StatusMessageEscaper.escape(message))
            .build());
  }

  /** A message that cannot be read is the caller's fault, not ours. */
  @Override
  public @Nullable Status apply(
      RequestContext context, Status status, Throwable cause, Metadata metadata) {
    if (cause instanceof ContentTooLargeException tooLarge) {
      return Status.RESOURCE_EXHAUSTED.withDescription(
          "the message is larger than the " + tooLarge.maxContentLength() + " bytes that are taken");
    }
    if (isOfFrame(status, cause)) {
      return ofFrame(status);
    }
    if (cause instanceof RefusedException) {
      return Status.INVALID_ARGUMENT.withDescription(Redaction.hidden(String.valueOf(cause.getMessage())));
    }
    if (cause instanceof HttpStatusException && cause.getCause() != null) {
      return apply(context, status, cause.getCause(), metadata);
    }
    if (status.getCause() instanceof InvalidProtocolBufferException) {
      return Status.INVALID_ARGUMENT.withDescription(
          "the message cannot be read; expected the bytes of the method's request in protobuf");
    }
    return null;
  }

  /**
   * Armeria's words of a frame begin with the name of what reads it; of one that ends too early it
   * has none.
   */
  private static boolean isOfFrame(Status status, Throwable cause) {
    return String.valueOf(status.getDescription()).startsWith(READERS)
        || (cause instanceof IndexOutOfBoundsException
            && Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(READERS + "AbstractMessageDeframer")));
  }

  private static Status ofFrame(Status status) {
    return status.getCode() == Status.Code.RESOURCE_EXHAUSTED
        ? Status.RESOURCE_EXHAUSTED.withDescription("the message is larger than what is taken")
        : Status.INVALID_ARGUMENT.withDescription(
            "the message cannot be read; expected a byte 0, its length in four bytes, and it,"
                + " uncompressed");
  }
}
