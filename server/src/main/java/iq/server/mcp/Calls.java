package iq.server.mcp;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of the API's services within the process, by the same methods as over gRPC. */
final class Calls {
  private final Map<String, ServerMethodDefinition<?, ?>> methods = new HashMap<>();

  Calls(List<BindableService> services) {
    services.stream()
        .flatMap(service -> service.bindService().getMethods().stream())
        .forEach(method -> methods.put(method.getMethodDescriptor().getFullMethodName(), method));
  }

  /**
   * The answer to a request.
   *
   * @throws io.grpc.StatusRuntimeException when there is none
   */
  @SuppressWarnings("unchecked") // the method's name stands for its types
  <Q, A> A make(MethodDescriptor<Q, A> method, Q request) {
    String name = method.getFullMethodName();
    ServerMethodDefinition<Q, A> found =
        (ServerMethodDefinition<Q, A>) Objects.requireNonNull(methods.get(name), name);
    OneAnswer<Q, A> call = new OneAnswer<>(method);
    ServerCall.Listener<Q> listener = found.getServerCallHandler().startCall(call, new Metadata());
    listener.onMessage(request);
    listener.onHalfClose();
    return call.answer();
  }

  /** A call with one answer, or the status that tells why there is none. */
  private static final class OneAnswer<Q, A> extends ServerCall<Q, A> {
    private final MethodDescriptor<Q, A> method;
    private @Nullable A answer;
    private Status status = Status.INTERNAL.withDescription("the call was not answered");

    OneAnswer(MethodDescriptor<Q, A> method) {
      this.method = method;
    }

    A answer() {
      if (answer == null || !status.isOk()) {
        throw status.asRuntimeException();
      }
      return answer;
    }

    @Override
    public void request(int messages) {}

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(A message) {
      answer = message;
    }

    @Override
    public void close(Status end, Metadata trailers) {
      status = end;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public MethodDescriptor<Q, A> getMethodDescriptor() {
      return method;
    }
  }
}
