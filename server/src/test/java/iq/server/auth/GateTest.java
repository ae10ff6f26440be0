package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.answers.RefusedException;
import iq.catalog.store.Scope;
import iq.catalog.store.Stores;
import iq.catalog.store.Tokens;
import iq.server.MovedClock;
import iq.server.Running;
import iq.server.ShippedData;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in over REST. */
class GateTest {
  private static final String MODELS = "/v1/models:fetch";
  private static final String EVERYWHERE = "0.0.0.0";

  private static final MovedClock CLOCK = new MovedClock();
  @TempDir private static Path folder;
  private static MadeTokens made;
  private static Running open;
  private static Running guarded;

  @BeforeAll
  static void start() {
    made = new MadeTokens(folder);
    open = start(Map.of());
    guarded = start(Map.of("host", EVERYWHERE));
  }

  @AfterAll
  static void stop() {
    open.close();
    guarded.close();
    made.close();
  }

  private static Running start(Map<String, String> settings) {
    return Running.on(ShippedData.DATA, settings, made.store.tokens(), CLOCK);
  }

  private static String brief(String name) {
    return made.store
        .tokens()
        .create(name, Set.of(Scope.READ), CLOCK.instant().plusSeconds(30), MadeTokens.AUTHOR)
        .secret();
  }

  @Test
  void offTheLoopbackNothingIsSaidWithoutAToken() {
    HttpResponse<String> answer = guarded.get(MODELS);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.body())
        .contains("\"UNAUTHENTICATED\"", "'Authorization: Bearer TOKEN'", "iq tokens create");
    assertThat(guarded.get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenThatReadsOpensWhatIsRead() {
    assertThat(guarded.get(MODELS, made.reads).statusCode()).isEqualTo(200);
    assertThat(guarded.get(MODELS, made.reads).body()).contains("\"models\"");
  }

  @Test
  void aMissingScopeIsNamedWithTheToken() {
    HttpResponse<String> answer = guarded.get(MODELS, made.writes);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("\"PERMISSION_DENIED\"", "token 'writer'", "lacks the scope read", "[write]");
  }

  @Test
  void aTokenThatOpensNothingIsRefusedOnTheLoopbackToo() {
    String wrong = made.reads.substring(0, made.reads.length() - 2) + "xx";
    assertThat(open.get(MODELS).statusCode()).isEqualTo(200);
    assertThat(open.get(MODELS, made.reads).statusCode()).isEqualTo(200);
    assertThat(open.get(MODELS, wrong).statusCode()).isEqualTo(401);
    assertThat(open.get(MODELS, "iq_nonsense").statusCode()).isEqualTo(401);
  }

  @Test
  void gcloudsOwnTokenIsPassedOverWhereNoneIsNeeded() {
    assertThat(open.get(MODELS, "ya29.a0AfH6SMB").statusCode()).isEqualTo(200);
    assertThat(open.get(MODELS, "iq_none_ofours").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenOfGoogleIsToldWhatIsTaken() {
    assertThat(guarded.get(MODELS, "ya29.a0AfH6SMB").body())
        .contains("as those of Google are not; expected one of the server's own");
  }

  @Test
  void aRevokedTokenStopsWithinFiveSeconds() {
    String revoked = brief("revoked");
    assertThat(guarded.get(MODELS, revoked).statusCode()).isEqualTo(200);
    made.store.tokens().revoke("revoked", MadeTokens.AUTHOR);

    CLOCK.move(Callers.FRESH);

    assertThat(guarded.get(MODELS, revoked).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenThatExpiresIsVoidAtOnce() {
    String brief = brief("expires");
    assertThat(guarded.get(MODELS, brief).statusCode()).isEqualTo(200);
    CLOCK.move(Duration.ofSeconds(30));
    assertThat(guarded.get(MODELS, brief).statusCode()).isEqualTo(401);
  }

  @Test
  void otherFormsOfTheHeaderAreRefused() {
    for (String form : new String[] {"Basic dTpw", made.reads, "Bearer", "Bearer a b"}) {
      HttpRequest request =
          HttpRequest.newBuilder(open.uri(MODELS)).header("Authorization", form).build();
      assertThat(open.send(request).statusCode()).as(form).isEqualTo(401);
    }
    HttpRequest twice =
        HttpRequest.newBuilder(open.uri(MODELS))
            .header("Authorization", "Bearer " + made.reads)
            .header("Authorization", "Bearer " + made.reads)
            .build();
    assertThat(open.send(twice).body()).contains("was given 2 times");
  }

  @Test
  void aTokenInTheAddressIsNotRead() {
    HttpResponse<String> answer = guarded.get(MODELS + "?access_token=" + made.reads);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("a token in the address is not read");
  }

  @Test
  void aPageOfAnotherSiteCannotUseAServerOnTheLoopback() {
    HttpRequest page =
        HttpRequest.newBuilder(open.uri(MODELS)).header("Origin", "https://evil.example").build();
    HttpRequest own =
        HttpRequest.newBuilder(open.uri(MODELS)).header("Origin", "http://localhost:8080").build();

    assertThat(open.send(page).statusCode()).isEqualTo(403);
    assertThat(open.send(own).statusCode()).isEqualTo(200);
  }

  @Test
  void insecureAsksNobody() {
    try (Running server = start(Map.of("host", EVERYWHERE, "insecure", "true"))) {
      assertThat(server.get(MODELS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void offTheLoopbackItDoesNotStartWhereNobodyCouldCall(@TempDir Path empty) {
    var tokens = Stores.file(empty.resolve("iq.sqlite")).tokens();
    assertThatThrownBy(
            () -> Running.on(ShippedData.DATA, Map.of("host", EVERYWHERE), tokens, CLOCK))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("--host 0.0.0.0: others can reach this address")
        .hasMessageContaining("'iq tokens create NAME --scopes=read'")
        .hasMessageContaining("--oidc-issuer and --oidc-audience")
        .hasMessageContaining("--insecure");
  }

  @Test
  void revokedTokensDoNotCountAtTheStart(@TempDir Path other) {
    try (MadeTokens revoked = new MadeTokens(other)) {
      Tokens tokens = revoked.store.tokens();
      tokens.revoke("reader", MadeTokens.AUTHOR);
      tokens.revoke("writer", MadeTokens.AUTHOR);

      assertThatThrownBy(
              () -> Running.on(ShippedData.DATA, Map.of("require-auth", "true"), tokens, CLOCK))
          .hasMessageStartingWith("--require-auth: there is no token in force");
    }
  }

  @Test
  void insecureAndRequiredContradict() {
    assertThatThrownBy(() -> start(Map.of("insecure", "true", "require-auth", "true")))
        .hasMessage("--insecure and --require-auth were both given; expected one of them");
  }

  @Test
  void tooManyRequestsAreToldWhenToTryAgain() {
    Map<String, String> two = Map.of("max-requests-per-second", "2");
    try (Running server = start(two)) {
      assertThat(server.get(MODELS, made.reads).statusCode()).isEqualTo(200);
      assertThat(server.get(MODELS, made.reads).statusCode()).isEqualTo(200);
      HttpResponse<String> third = server.get(MODELS, made.reads);

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).contains("1");
      assertThat(third.body()).contains("\"RESOURCE_EXHAUSTED\"", "token 'reader'", "2 requests");
      CLOCK.move(Duration.ofSeconds(1));
      assertThat(server.get(MODELS, made.reads).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void guessesOfTokensAreCountedByAddress() {
    try (Running server = start(Map.of("require-auth", "true", "max-requests-per-second", "3"))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.get(MODELS, "iq_0000000" + i + "_guess").statusCode()).isEqualTo(401);
      }
      assertThat(server.get(MODELS, "iq_00000009_guess").statusCode()).isEqualTo(429);
    }
  }
}
