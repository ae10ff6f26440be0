package iq.server.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client sends at once: one message, or in older revisions a list of them. */
final class Messages {
  /** A list is answered as a whole; nobody is to hold a thread for long by one. */
  private static final int MOST = 100;

  private Messages() {}

  /**
   * The answer, null for none.
   *
   * @param spoken the revision agreed on, null where it is not known
   */
  static @Nullable Reply answer(
      Mcp mcp, String json, @Nullable Revision spoken, Consumer<Request> transport) {
    if (!Raw.isList(json)) {
      return mcp.answer(json, transport);
    }
    try {
      return answers(mcp, elements(json, spoken), transport);
    } catch (FaultException e) {
      return Reply.fault(null, e);
    }
  }

  private static List<String> elements(String json, @Nullable Revision spoken) {
    if (spoken != null && !spoken.takesLists()) {
      throw refused("a list of messages is not taken in revision " + spoken.date() + "; send one");
    }
    List<String> elements = Raw.elements(json);
    if (elements.isEmpty() || elements.size() > MOST) {
      throw refused(
          "a list of " + elements.size() + " messages was sent; expected 1 to " + MOST);
    }
    return elements;
  }

  private static FaultException refused(String message) {
    return new FaultException(FaultException.NO_REQUEST, message);
  }

  private static @Nullable Reply answers(
      Mcp mcp, List<String> elements, Consumer<Request> transport) {
    List<Reply> replies = new ArrayList<>();
    for (String element : elements) {
      Reply reply = mcp.answer(element, transport);
      if (reply != null) {
        replies.add(reply);
      }
    }
    return replies.isEmpty()
        ? null
        : new Reply(
            replies.stream().map(Reply::json).collect(Collectors.joining(",", "[", "]")), 0);
  }
}
