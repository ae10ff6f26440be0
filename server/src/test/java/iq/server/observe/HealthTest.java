package iq.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import iq.server.Changing;
import iq.server.Running;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What probes are told. */
class HealthTest {
  private final Changing live = new Changing();
  private final Running server = Running.on(live);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aServerWithACatalogIsReady() {
    HttpResponse<String> ready = server.get("/readyz");

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .isEqualTo(
            "{\"ready\":true,\"catalog\":\"shipped\",\"loadedAt\":\"1970-01-01T00:00:00Z\","
                + "\"store\":\"ok\"}\n");
  }

  @Test
  void aStoreThatCannotBeReadIsSaidButTakesNoServerOut() {
    live.breakStore("db.internal:5432 cannot be reached");

    HttpResponse<String> ready = server.get("/readyz");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).contains("\"ready\":true").contains("\"store\":\"fault\"");
  }

  @Test
  void whatTheFaultIsStaysWithin() {
    live.breakStore("db.internal:5432 cannot be reached");

    assertThat(server.get("/readyz").body()).doesNotContain("db.internal");
  }

  @Test
  void aServerThatIsToldToStopIsNotReadyButLivesAndAnswers() {
    server.operation().drain().announce();

    HttpResponse<String> ready = server.get("/readyz");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"ready\":false");
    assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
    assertThat(server.get("/v1/models:fetch").statusCode()).isEqualTo(200);
  }
}
