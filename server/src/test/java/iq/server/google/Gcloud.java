package iq.server.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iq.server.RawHttp;
import iq.server.RawHttp.Reply;
import iq.server.Running;
import java.nio.charset.StandardCharsets;

/**
 * What gcloud 578 sends, byte for byte: it is not installed here. Its lists never ask for a page and
 * never look at nextPageToken.
 */
final class Gcloud {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Running server;

  Gcloud(Running server) {
    this.server = server;
  }

  /** An answer that is not an error. */
  JsonNode get(String path) {
    return answered(send("GET", path, ""));
  }

  /** An answer that is not an error. */
  JsonNode post(String path, String body) {
    return answered(send("POST", path, body));
  }

  /** The error of a request that is refused. */
  JsonNode refused(int status, String path, String body) {
    Reply reply = send("POST", path, body);
    assertThat(reply.status()).isEqualTo(status);
    return json(reply).get("error");
  }

  /** The text of an answer. */
  String text(String path, String body) {
    return send("POST", path, body).body();
  }

  private static JsonNode answered(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return json(reply);
  }

  private Reply send(String method, String path, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String request =
        (method + " " + path + (path.contains("?") ? "&" : "?") + "alt=json HTTP/1.1\r\n")
            + ("Host: 127.0.0.1:" + server.port() + "\r\n")
            + "user-agent: google-cloud-sdk gcloud/578.0.0 command/gcloud.container.ai.profiles.list"
            + " environment/None interactive/True from-script/False python/3.13.7\r\n"
            + "Accept-Encoding: gzip, deflate\r\n"
            + "accept: application/json\r\n"
            + "Connection: keep-alive\r\n"
            + "content-type: application/json\r\n"
            + "X-Goog-User-Project: a-project\r\n"
            + "authorization: Bearer not-looked-at\r\n"
            + (method.equals("POST") ? "content-length: " + length + "\r\n" : "")
            + "\r\n"
            + body;
    Reply reply = RawHttp.exchange(server, request);
    assertThat(reply.header("content-type")).startsWith("application/json");
    return reply;
  }

  private static JsonNode json(Reply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(reply.body(), e);
    }
  }
}
