package iq.performance.server;

import java.nio.charset.StandardCharsets;

/** What is asked over REST, by number. */
interface Requests {

  /** A whole request. */
  byte[] http(long number);

  /** A POST of JSON. */
  static byte[] post(String path, String body, String host) {
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, host, body.length());
    return (head + body).getBytes(StandardCharsets.US_ASCII);
  }

  /** A GET. */
  static byte[] get(String path, String host) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
        .formatted(path, host)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
