package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import iq.server.Running;
import iq.server.ShippedData;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** No way to write a path leads to a file, or past the gate; sent as raw bytes, as no client would. */
class TraversalTest {
  private static final List<String> UP =
      List.of(
          "../../../../etc/passwd",
          "..%2f..%2f..%2f..%2fetc%2fpasswd",
          "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "..%252f..%252fetc%252fpasswd",
          "..%5c..%5cetc%5cpasswd",
          "..\\..\\etc\\passwd",
          "%c0%ae%c0%ae/etc/passwd",
          "....//....//etc/passwd",
          "..;/..;/etc/passwd",
          "prices.csv%00.html",
          "/etc/passwd");
  private static final List<String> ROOTS =
      List.of("/", "/iq/v1/tables/", "/console/", "/openapi.json/", "/v1/models:fetch/", "/healthz/");
  private static final Running SERVER = Running.on(ShippedData.DATA);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void noPathLeadsToAFile() throws IOException {
    for (String root : ROOTS) {
      for (String up : UP) {
        String answer = raw("GET " + root + up + " HTTP/1.1");
        assertThat(answer).as(root + up).matches("(?s)HTTP/1\\.1 (400|404) .*").doesNotContain("root:");
      }
    }
  }

  private static String raw(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
