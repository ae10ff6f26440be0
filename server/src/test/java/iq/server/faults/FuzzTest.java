package iq.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import iq.server.RawHttp;
import iq.server.RawHttp.Reply;
import iq.server.Running;
import iq.server.ShippedData;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Ten thousand wrong requests: none is the server's fault, and none leaves anything behind. */
class FuzzTest {
  private static final long SEED = 20261122;
  private static final int BODIES = 8_000;
  private static final int REQUESTS = 2_000;
  private static final int CLIENTS = 16;

  private static final Level LEVEL = ResourceLeakDetector.getLevel();
  private static final ListAppender<ILoggingEvent> LEAKS = new ListAppender<>();
  private static final Running SERVER =
      Running.on(
          ShippedData.DATA, Map.of("request-timeout-seconds", "2", "idle-timeout-seconds", "4"));

  @BeforeAll
  static void watchForLeaks() {
    ResourceLeakDetector.setLevel(Level.PARANOID);
    LEAKS.start();
    ((Logger) LoggerFactory.getLogger(ResourceLeakDetector.class)).addAppender(LEAKS);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    ResourceLeakDetector.setLevel(LEVEL);
  }

  @Test
  void malformedBodiesAreTheCallersFault() {
    Mutations mutations = new Mutations(SEED);
    Map<Integer, Integer> statuses = new TreeMap<>();
    try (RawHttp http = new RawHttp(SERVER)) {
      for (int i = 0; i < BODIES; i++) {
        String path = mutations.bodyPath();
        byte[] body = mutations.body();
        http.send(post(path, body));
        Reply reply = http.reply();
        assertShape(reply, path + " " + new String(body, UTF_8));
        statuses.merge(reply.status(), 1, Integer::sum);
      }
    }
    System.out.println(BODIES + " bodies of seed " + SEED + ": " + statuses);

    assertThat(statuses.keySet()).isSubsetOf(200, 400, 404);
    assertThat(statuses.get(400)).isGreaterThan(BODIES / 2);
    assertNothingIsLeft();
  }

  private static byte[] post(String path, byte[] body) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n";
    request.writeBytes(("POST " + path + head).getBytes(UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }

  @Test
  void malformedRequestsAreTheCallersFault() throws ExecutionException, InterruptedException {
    Mutations mutations = new Mutations(SEED);
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<Future<Integer>> replies = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < REQUESTS; i++) {
        byte[] request = mutations.request();
        replies.add(clients.submit(() -> status(request)));
      }
    }
    for (Future<Integer> reply : replies) {
      statuses.merge(reply.get(), 1, Integer::sum);
    }
    System.out.println(REQUESTS + " requests of seed " + SEED + ": " + statuses);

    assertThat(statuses.keySet()).allMatch(status -> status < 500);
    assertThat(statuses.getOrDefault(0, 0)).as("closed without an answer").isLessThan(REQUESTS / 20);
    assertNothingIsLeft();
  }

  private static int status(byte[] request) {
    Reply reply = RawHttp.exchange(SERVER, request);
    assertShape(reply, new String(request, UTF_8));
    return reply.status();
  }

  /** An upgrade to HTTP/2 that is none is refused by the connection itself, without a body. */
  private static void assertShape(Reply reply, String request) {
    if (reply.status() >= 400 && !request.contains("Upgrade: h2c")) {
      assertThat(reply.header("content-type")).as(reply + " to " + request).startsWith("application/json");
      assertThat(reply.body())
          .as(request)
          .startsWith("{\"error\":{\"code\":" + reply.status() + ",\"message\":\"")
          .endsWith("\"details\":[]}}")
          .doesNotContain("Exception", "com.", "java.", "\tat ");
    }
  }

  /** A good request is answered, and neither connections nor buffers remain. */
  private static void assertNothingIsLeft() {
    assertThat(SERVER.post("/v1/profiles:fetch", "{\"pageSize\":1}").statusCode()).isEqualTo(200);
    for (int i = 0; i < 100 && (SERVER.connections() > 1 || SERVER.unanswered() > 0); i++) {
      sleep();
    }
    assertThat(SERVER.connections()).as("connections, that of the good request too").isLessThan(2);
    assertThat(SERVER.unanswered()).isZero();
    System.gc();
    for (int i = 0; i < 200; i++) {
      assertThat(SERVER.get("/v1/models:fetch?pageSize=1").statusCode()).isEqualTo(200);
    }
    assertThat(LEAKS.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
