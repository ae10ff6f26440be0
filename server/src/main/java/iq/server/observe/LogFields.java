package iq.server.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.linecorp.armeria.common.RequestContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** What goes with a line of the log beside its words; for any line of a request, the request's id. */
final class LogFields {
  static final String REQUEST_ID = "requestId";

  private LogFields() {}

  static List<KeyValuePair> of(ILoggingEvent event) {
    List<KeyValuePair> own = own(event.getKeyValuePairs());
    RequestContext request = RequestContext.currentOrNull();
    if (request == null || own.stream().anyMatch(pair -> pair.key.equals(REQUEST_ID))) {
      return own;
    }
    List<KeyValuePair> all = new ArrayList<>();
    all.add(new KeyValuePair(REQUEST_ID, request.id().text()));
    all.addAll(own);
    return all;
  }

  private static List<KeyValuePair> own(@Nullable List<KeyValuePair> pairs) {
    return pairs == null ? List.of() : pairs;
  }
}
