package iq.server.observe;

import com.linecorp.armeria.common.RequestHeaders;
import io.netty.util.AsciiString;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** Reads the trace of a caller, {@code traceparent} and {@code tracestate}, from its request. */
final class TraceHeaders implements TextMapGetter<RequestHeaders> {
  static final TraceHeaders GETTER = new TraceHeaders();

  private TraceHeaders() {}

  @Override
  public Iterable<String> keys(RequestHeaders headers) {
    return headers.names().stream().map(AsciiString::toString).toList();
  }

  @Override
  public @Nullable String get(@Nullable RequestHeaders headers, String key) {
    return headers == null ? null : headers.get(key);
  }
}
