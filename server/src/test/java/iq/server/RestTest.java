package iq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The REST side of gkerecommender v1 on the shipped data. */
class RestTest {
  private static Running server = Running.on(ShippedData.DATA);

  @BeforeAll
  static void start() {
    assertThat(server.port()).isPositive();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void listsModels() {
    HttpResponse<String> answer = server.get("/v1/models:fetch?alt=json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"models\":[").contains("\"openai/gpt-oss-120b\"");
  }

  @Test
  void anUnknownPathIsAnErrorInGooglesShape() {
    HttpResponse<String> answer = server.get("/v1/nope");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).startsWith("{\"error\":{\"code\":404,").contains("\"NOT_FOUND\"");
  }
}
