package iq.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import iq.server.RawHttp;
import iq.server.RawHttp.Reply;
import iq.server.Running;
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
import org.junit.jupiter.api.Test;

/** Ten thousand wrong requests: none is the server's fault, and none leaves anything behind. */
class FuzzTest {
  private static final long SEED = 20261122;
  private static final int BODIES = 8_000;
  private static final int REQUESTS = 2_000;
  private static final int CLIENTS = 16;

  private static final Watched WATCHED = new Watched();
  private static final Running SERVER = WATCHED.server();

  @AfterAll
  static void stop() {
    WATCHED.close();
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
    WATCHED.assertNothingIsLeft();
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
    WATCHED.assertNothingIsLeft();
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
}
