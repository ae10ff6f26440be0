package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import iq.server.Running;
import iq.server.ShippedData;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A token that is sent in any place is neither logged nor answered. */
class SecretsTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Test
  void noTokenIsLoggedOrAnswered(@TempDir Path folder) {
    Level before = ROOT.getLevel();
    log.start();
    ROOT.addAppender(log);
    ROOT.setLevel(Level.INFO);
    ((Logger) LoggerFactory.getLogger("iq")).setLevel(Level.DEBUG);
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (MadeTokens made = new MadeTokens(folder)) {
      for (Map<String, String> settings :
          List.of(
              Map.of("access-log", "true"),
              Map.of("require-auth", "true", "access-log", "true"))) {
        try (Running server =
            Running.on(ShippedData.DATA, settings, made.store.tokens(), Running.CLOCK)) {
          for (String secret : List.of(made.reads, made.reads + "x", jwt())) {
            everywhere(server, secret, answers);
          }
        }
      }
      String logged = logged();
      assertThat(answers).hasSizeGreaterThan(30);
      for (String secret : List.of(made.reads, jwt())) {
        String key = secret.substring(14, 40);
        assertThat(answers).noneMatch(answer -> answer.body().contains(key));
        assertThat(answers).noneMatch(answer -> answer.headers().toString().contains(key));
        assertThat(logged).doesNotContain(key);
      }
      assertThat(logged).contains("verb=\"GET\"", "iq.v1.Prices/SetPrices", "was refused");
    } finally {
      ROOT.detachAppender(log);
      ROOT.setLevel(before);
      ((Logger) LoggerFactory.getLogger("iq")).setLevel(null);
    }
  }

  private static String jwt() {
    return "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2V4YW1wbGUifQ.c2lnbmF0dXJlLW9mLW1hbnktYnl0ZXM";
  }

  private static void everywhere(
      Running server, String secret, List<HttpResponse<String>> answers) {
    String models = "/v1/models:fetch";
    String profiles = "/v1/profiles:fetch";
    answers.add(server.get(models, secret));
    answers.add(server.get("/iq.v1.Prices/SetPrices", secret));
    answers.add(server.get(models + "?access_token=" + secret));
    answers.add(server.get(models + "?pageToken=" + secret));
    answers.add(server.get("/" + secret));
    answers.add(server.post(profiles, "{\"model\":\"" + secret + "\"}"));
    answers.add(server.post(profiles, "{\"" + secret + "\":1}"));
    answers.add(server.post(profiles, secret));
    answers.add(server.post(profiles, "{\"pageToken\":\"" + secret + "\"}"));
    for (String header : List.of("X-Api-Key", "X-Goog-Api-Key", "X-Request-Id", "Cookie")) {
      answers.add(
          server.send(
              HttpRequest.newBuilder(server.uri(models)).header(header, secret).build()));
    }
    for (String form : List.of("Basic " + secret, secret, "Bearer " + secret + " " + secret)) {
      answers.add(
          server.send(
              HttpRequest.newBuilder(server.uri("/iq.v1.Prices/SetPrices"))
                  .header("Authorization", form)
                  .POST(BodyPublishers.noBody())
                  .build()));
    }
  }

  private String logged() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      text.append(event.getFormattedMessage()).append(event.getKeyValuePairs()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return text.toString();
  }
}
