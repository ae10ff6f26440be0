package iq.server;

import com.google.protobuf.Message;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.grpc.protocol.StatusMessageEscaper;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import iq.answers.NeededException;
import iq.answers.RefusedException;
import iq.answers.UnansweredException;
import iq.catalog.InvalidDataException;
import iq.catalog.store.StoreException;
import iq.catalog.store.StoreUnavailableException;
import iq.server.http.Redaction;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one call, with the status that Google's API gives each kind of fault. */
public final class Call {
  private static final int LONGEST = 4500;
  private static final int LONGEST_ESCAPE = 9;
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private Call() {}

  /** Sends what the work makes, or its fault. */
  public static <T extends Message> void answer(StreamObserver<T> observer, Supplier<T> work) {
    T answer;
    try {
      answer = work.get();
    } catch (RuntimeException e) {
      observer.onError(status(e));
      return;
    }
    observer.onNext(answer);
    observer.onCompleted();
  }

  private static StatusRuntimeException status(RuntimeException fault) {
    return switch (fault) {
      case StatusRuntimeException known -> known;
      case RefusedException e -> because(Status.INVALID_ARGUMENT, e);
      case NeededException e -> because(Status.INVALID_ARGUMENT, e);
      case InvalidDataException e -> because(Status.INVALID_ARGUMENT, e);
      case UnansweredException e -> because(Status.NOT_FOUND, e);
      case StoreUnavailableException e -> because(Status.UNAVAILABLE, e);
      case StoreException e -> ofStore(e);
      default -> unexpected(fault);
    };
  }

  private static StatusRuntimeException because(Status status, RuntimeException fault) {
    return status.withDescription(shortened(fault.getMessage())).asRuntimeException();
  }

  /** Over gRPC the words are a header, escaped; clients take 8 KiB of headers in all. */
  private static String shortened(@Nullable String words) {
    String all = Redaction.hidden(Objects.requireNonNullElse(words, ""));
    return StatusMessageEscaper.escape(all).length() <= LONGEST
        ? all
        : all.substring(0, Math.min(all.length(), LONGEST / LONGEST_ESCAPE)) + "…";
  }

  /** Words of a store tell what to do and hold no secrets. */
  private static StatusRuntimeException ofStore(StoreException fault) {
    LOG.error("the store refuses a change", fault);
    return because(Status.INTERNAL, fault);
  }

  /** What we did not expect is our fault: the caller gets no words of it, the log gets all. */
  private static StatusRuntimeException unexpected(RuntimeException fault) {
    LOG.error("unexpected fault", fault);
    RequestContext request = RequestContext.currentOrNull();
    String id = request == null ? "" : " " + request.id().text();
    return Status.INTERNAL
        .withDescription(
            "an unexpected fault of the server; its log has it, by this request's id" + id)
        .asRuntimeException();
  }
}
