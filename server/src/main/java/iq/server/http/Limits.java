package iq.server.http;

import com.linecorp.armeria.server.ServerBuilder;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.time.Duration;

/**
 * What one client can take of the server.
 *
 * @param requestBytes the most bytes of a body or a gRPC message
 * @param headerBytes the most bytes of all headers together, and of the first line
 * @param requestTime from the first line of a request until its answer; it has to arrive within it
 * @param idleTime how long a connection without a whole request line and headers is kept
 */
public record Limits(
    int requestBytes, int headerBytes, Duration requestTime, Duration idleTime) {

  /**
   * How long a body may still arrive after its request is answered, such as with 404: clients of
   * HTTP/2 drop an answer whose stream is reset while they send.
   */
  private static final Duration AFTER_ANSWER = Duration.ofSeconds(1);

  /** Headers of gRPC and of proxies are a few kilobytes. */
  private static final int HEADER_BYTES = 16 << 10;

  /** Those of a server's settings. */
  public static Limits of(Settings settings) {
    return new Limits(
        settings.whole(SettingTable.MAX_REQUEST_BYTES),
        HEADER_BYTES,
        settings.duration(SettingTable.REQUEST_TIMEOUT),
        settings.duration(SettingTable.IDLE_TIMEOUT));
  }

  /** Lets a server hold them. */
  public void hold(ServerBuilder server) {
    server.maxRequestLength(requestBytes);
    server.http1MaxInitialLineLength(headerBytes);
    server.http1MaxHeaderSize(headerBytes);
    server.http2MaxHeaderListSize(headerBytes);
    server.requestTimeout(requestTime);
    server.idleTimeout(idleTime);
    server.requestAutoAbortDelay(AFTER_ANSWER);
    server.decorator(Unfinished::new);
  }
}
