package iq.server.observe;

import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestId;
import iq.server.http.Redaction;
import java.util.regex.Pattern;

/** What a request is called in logs and answers: what its caller calls it, else a name of ours. */
final class RequestIds {
  /** The header, also of gRPC's metadata. */
  static final String HEADER = "x-request-id";

  /** What is taken over, unless it is a secret; anything else could break a log or a header. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

  private record Given(String text) implements RequestId {}

  private RequestIds() {}

  static RequestId of(RequestHeaders headers) {
    String given = headers.get(HEADER);
    return given != null
            && SANE.matcher(given).matches()
            && Redaction.hidden(given).equals(given)
        ? new Given(given)
        : RequestId.random();
  }
}
