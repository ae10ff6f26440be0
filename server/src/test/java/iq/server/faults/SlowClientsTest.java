package iq.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import iq.server.RawHttp;
import iq.server.RawHttp.Reply;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that never finish, or send too much: they are let go, and others are answered meanwhile. */
class SlowClientsTest {
  private static final int SLOW = 200;
  private static final Running SERVER =
      Running.on(
          ShippedData.DATA,
          Map.of(
              "max-request-bytes", "100000",
              "request-timeout-seconds", "1.5",
              "idle-timeout-seconds", "1.5"));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aBodyThatNeverEndsIsAnsweredAndClosed() {
    try (RawHttp slow = new RawHttp(SERVER)) {
      slow.send(bytes("POST /v1/profiles:fetch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"));

      Reply reply = slow.reply();

      assertThat(reply.status()).isEqualTo(408);
      assertThat(reply.body())
          .contains("POST /v1/profiles:fetch did not arrive whole within 1500 ms", "DEADLINE_EXCEEDED");
      assertThat(slow.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /v1/models:fetch HTTP/1.1,X-Slow: | '' ",
        "POST /v1/profiles:fetch HTTP/1.1,Content-Length: 90000,, | HTTP/1.1 408",
        "POST /v1/unknown:fetch HTTP/1.1,Content-Length: 90000,, | HTTP/1.1 404",
        "PUT /v1/profiles:fetch HTTP/1.1,Content-Length: 90000,, | HTTP/1.1 405",
        "POST /healthz HTTP/1.1,Content-Length: 90000,, | HTTP/1.1 200",
        "POST /v1/profiles:fetch?model=m HTTP/1.1,Content-Length: 90000,, | HTTP/1.1 400",
      })
  void bytesThatTrickleDoNotKeepAConnection(String lines, String answer) {
    try (RawHttp slow = new RawHttp(SERVER)) {
      slow.send(bytes(lines.replace(",", "\r\n")));
      Thread trickle = Thread.startVirtualThread(() -> trickle(slow));

      assertThat(slow.rest()).startsWith(answer);
      trickle.interrupt();
    }
  }

  private static void trickle(RawHttp slow) {
    while (!Thread.currentThread().isInterrupted()) {
      slow.send(bytes("y"));
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void othersAreAnsweredMeanwhile() {
    List<RawHttp> slow = new ArrayList<>();
    for (int i = 0; i < SLOW; i++) {
      RawHttp one = new RawHttp(SERVER);
      one.send(bytes(i % 2 == 0 ? "GET /v1/mod" : "POST /v1/profiles:fetch HTTP/1.1\r\nContent-Length: 9\r\n\r\n"));
      slow.add(one);
    }

    assertThat(SERVER.get("/v1/models:fetch?pageSize=1").statusCode()).isEqualTo(200);
    assertThat(slow).allMatch(RawHttp::isClosedByServer);
    slow.forEach(RawHttp::close);
    assertThat(SERVER.unanswered()).isZero();
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() {
    try (RawHttp silent = new RawHttp(SERVER)) {
      assertThat(silent.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aLineThatIsTooLongIsRefused() {
    Reply reply =
        RawHttp.exchange(
            SERVER, "GET /v1/models:fetch?pageToken=" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertRefused(reply, 414, "longer than the 16384 bytes that are taken");
  }

  @Test
  void headersThatAreTooLargeOrTooManyAreRefused() {
    Reply large =
        RawHttp.exchange(
            SERVER, "GET /v1/models:fetch HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(70_000) + "\r\n\r\n");
    Reply many =
        RawHttp.exchange(
            SERVER, "GET /v1/models:fetch HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(20_000) + "\r\n");

    assertRefused(large, 431, "longer than the 16384 bytes that are taken");
    assertRefused(many, 431, "longer than the 16384 bytes that are taken");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() {
    String post = "POST /v1/profiles:fetch HTTP/1.1\r\nHost: localhost\r\n";
    Reply said = RawHttp.exchange(SERVER, post + "Content-Length: 9000000000\r\n\r\n{");
    Reply chunked =
        RawHttp.exchange(
            SERVER,
            post + "Transfer-Encoding: chunked\r\n\r\n" + ("2710\r\n" + " ".repeat(10_000) + "\r\n").repeat(11));

    assertRefused(said, 413, "larger than the 100000 bytes that are taken");
    assertRefused(chunked, 413, "larger than the 100000 bytes that are taken");
  }

  @Test
  void aLengthThatIsNoneIsRefused() {
    Reply reply =
        RawHttp.exchange(
            SERVER, "POST /v1/profiles:fetch HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n");

    assertThat(reply.status()).isEqualTo(400);
  }

  private static void assertRefused(Reply reply, int status, String words) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.body()).startsWith("{\"error\":{\"code\":" + status).contains(words);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
