package iq.server.mcp;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/** Takes the one answer of a call that is made within the process. */
final class Answered<A> implements StreamObserver<A> {
  private @Nullable A value;
  private @Nullable Throwable fault;

  @Override
  public void onNext(A answer) {
    value = answer;
  }

  @Override
  public void onError(Throwable cause) {
    fault = cause;
  }

  @Override
  public void onCompleted() {}

  /**
   * The answer.
   *
   * @throws io.grpc.StatusRuntimeException when there is none
   */
  A value() {
    if (value == null) {
      throw Status.fromThrowable(fault == null ? new IllegalStateException() : fault)
          .asRuntimeException();
    }
    return value;
  }
}
