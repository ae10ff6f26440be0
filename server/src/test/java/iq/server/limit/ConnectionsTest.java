package iq.server.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import iq.server.RawHttp;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many connections a server keeps at a time. */
class ConnectionsTest {
  private static final byte[] HEALTH = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);

  private static int status(RawHttp http) {
    http.send(HEALTH);
    return http.reply().status();
  }

  @Test
  void oneMoreThanTheMostIsClosedAtOnceAndTheOthersStay() {
    try (Running server = Running.on(ShippedData.DATA, Map.of("max-connections", "2"));
        RawHttp first = new RawHttp(server);
        RawHttp second = new RawHttp(server)) {
      assertThat(List.of(status(first), status(second))).containsExactly(200, 200);

      try (RawHttp third = new RawHttp(server)) {
        assertThat(status(third)).as("closed without an answer").isZero();
      }
      assertThat(List.of(status(first), status(second))).containsExactly(200, 200);

      second.close();
      assertThat(soon(server)).isEqualTo(200);
    }
  }

  /** The server learns a moment later that a client has gone. */
  private static int soon(Running server) {
    int status = 0;
    for (int i = 0; i < 1000 && status == 0; i++) {
      try (RawHttp next = new RawHttp(server)) {
        status = status(next);
      }
    }
    return status;
  }

  @Test
  void zeroIsForAnyNumber() {
    List<RawHttp> all = new ArrayList<>();
    try (Running server = Running.on(ShippedData.DATA, Map.of("max-connections", "0"))) {
      for (int i = 0; i < 50; i++) {
        RawHttp one = new RawHttp(server);
        all.add(one);
        assertThat(status(one)).isEqualTo(200);
      }
      assertThat(server.connections()).isEqualTo(50);
      all.forEach(RawHttp::close);
    }
  }
}
