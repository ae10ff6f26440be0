package iq.server.mcp;

import iq.answers.UnansweredException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation with the client that started the process, which a server elsewhere answers. */
public final class McpRelay {

  /** {@code /mcp} of a server. */
  public interface Server {
    /**
     * Takes a message there.
     *
     * @param headers that go with it
     * @return the answer's JSON, empty where there is none
     * @throws UnansweredException in words, when nothing was answered
     */
    String answer(String json, Map<String, String> headers);
  }

  private final Server server;
  private @Nullable Revision spoken;

  private McpRelay(Server server) {
    this.server = server;
  }

  /**
   * Passes messages on until the client closes its end.
   *
   * @param out for messages alone
   */
  public static void run(InputStream in, PrintStream out, Server server) {
    McpRelay relay = new McpRelay(server);
    McpStdio.converse(in, out, relay::answer);
  }

  private @Nullable Reply answer(String line) {
    Request request = request(line);
    try {
      String json = server.answer(line, headers(request));
      return json.isEmpty() ? null : new Reply(json.replace('\n', ' '), 0);
    } catch (UnansweredException e) {
      return fault(request, e);
    }
  }

  /** The message, null for a list and for what the server will refuse. */
  private static @Nullable Request request(String line) {
    try {
      return Raw.isList(line) ? null : Request.of(Raw.members(line));
    } catch (FaultException e) {
      return null;
    }
  }

  /** What is told to nobody's question is told to nobody. */
  private static @Nullable Reply fault(@Nullable Request request, UnansweredException fault) {
    String id = request == null ? null : request.id();
    return request != null && id == null
        ? null
        : Reply.fault(
            id, new FaultException(FaultException.INTERNAL, String.valueOf(fault.getMessage())));
  }

  /** Over HTTP the revision agreed on goes with each message, and some of its words. */
  private Map<String, String> headers(@Nullable Request request) {
    Map<String, String> headers = new HashMap<>();
    String date = request == null ? null : date(request);
    if (spoken != null) {
      headers.put(MirroredHeaders.VERSION, spoken.date());
    }
    if (request != null && date != null) {
      headers.put(MirroredHeaders.VERSION, written(date));
      headers.put(MirroredHeaders.METHOD, written(request.method()));
      headers.put(
          MirroredHeaders.NAME, written(Objects.requireNonNullElse(request.text("name"), "")));
    }
    if (request != null && request.method().equals("initialize")) {
      spoken = Revision.offered(Objects.requireNonNullElse(request.text("protocolVersion"), ""));
    }
    return headers;
  }

  private static @Nullable String date(Request request) {
    try {
      return request.date();
    } catch (FaultException e) {
      return null;
    }
  }

  /** As a header can have it. */
  private static String written(String value) {
    return value.matches("[\\x21-\\x7e]*")
        ? value
        : MirroredHeaders.ENCODED
            + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
            + MirroredHeaders.END;
  }
}
