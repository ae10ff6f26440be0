package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.Server;
import iq.catalog.store.Author;
import iq.server.Running;
import iq.server.config.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a service behind the gate learns of its caller, and what is left of those who were refused. */
class WritesTest {
  private static final String WRITE = "/iq.v1.Prices/SetPrices";
  private static final Logger GATE = (Logger) LoggerFactory.getLogger(Gate.class);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final MadeTokens made;
  private final Server server;

  WritesTest(@TempDir Path folder) {
    made = new MadeTokens(folder);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    Settings guarded = Settings.of(Map.of("require-auth", "true"), Map.of(), Map.of(), "");
    server =
        Server.builder()
            .http(new InetSocketAddress(loopback, 0))
            .decorator(Gate.of(guarded, loopback, made.store.tokens(), Running.CLOCK))
            .service(
                WRITE,
                (context, request) -> {
                  Author author = Caller.author(context, Running.CLOCK);
                  return HttpResponse.of(
                      author.who() + " " + author.at() + " " + (author.request() != null));
                })
            .service("/iq/v1/forgotten", (context, request) -> HttpResponse.of("leak"))
            .build();
  }

  @BeforeEach
  void start() {
    server.start().join();
    log.start();
    GATE.addAppender(log);
  }

  @AfterEach
  void stop() {
    GATE.detachAppender(log);
    server.stop().join();
    made.close();
  }

  private AggregatedHttpResponse post(String path, String token) {
    return WebClient.of("http://127.0.0.1:" + server.activeLocalPort())
        .execute(
            RequestHeaders.of(
                HttpMethod.POST, path, HttpHeaderNames.AUTHORIZATION, "Bearer " + token))
        .aggregate()
        .join();
  }

  @Test
  void theAuthorOfAChangeIsTheTokensName() {
    assertThat(post(WRITE, made.writes).contentUtf8()).isEqualTo("writer 2026-11-22T12:00:00Z true");
  }

  @Test
  void whoIsRefusedAChangeIsLogged() {
    assertThat(post(WRITE, made.reads).status().code()).isEqualTo(403);
    assertThat(post(WRITE, "iq_00000000_wrong").status().code()).isEqualTo(401);

    assertThat(List.copyOf(log.list))
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("POST " + WRITE + " from 127.0.0.1 was refused: token 'reader'"),
            second -> assertThat(second).contains("the token is not known"));
  }

  @Test
  void aPathThatIsNotInTheTableIsOpenToNobody() {
    assertThat(post("/iq/v1/forgotten", made.reads).status().code()).isEqualTo(403);
    assertThat(post("/iq/v1/forgotten", made.writes).contentUtf8())
        .contains("this path is open to nobody");
  }
}
