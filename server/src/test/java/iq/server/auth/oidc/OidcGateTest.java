package iq.server.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.answers.RefusedException;
import iq.catalog.store.Stores;
import iq.catalog.store.Tokens;
import iq.server.Running;
import iq.server.ShippedData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes the tokens of an issuer, and has none of its own. */
class OidcGateTest {
  @TempDir private Path folder;

  private Tokens none() {
    return Stores.file(folder.resolve("iq.sqlite")).tokens();
  }

  @Test
  void itsTokensOpenAndTheRestIsToldWhatIsExpected() {
    try (LocalIssuer issuer = new LocalIssuer();
        Running server =
            Running.on(
                ShippedData.DATA,
                Map.of(
                    "host", "0.0.0.0", "oidc-issuer", issuer.url(), "oidc-audience", "iq-server"),
                none(),
                Running.CLOCK)) {
      String models = "/v1/models:fetch";
      assertThat(server.get(models, issuer.token(claims -> claims)).statusCode()).isEqualTo(200);
      assertThat(server.get(models, issuer.token(claims -> claims.claim("scope", "x"))).body())
          .contains("subject 'ann@example.com' may not do this: it lacks the scope read");
      assertThat(server.get(models, issuer.token(claims -> claims.audience("x"))).statusCode())
          .isEqualTo(401);
      assertThat(server.get(models).body())
          .contains("or one of the issuer " + issuer.url() + " for the audience 'iq-server'");
      issuer.breaks();
      assertThat(server.get(models, issuer.token(claims -> claims)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void settingsThatCannotBeMeantAreRefused() {
    refused(Map.of("oidc-issuer", "https://a.example"), "--oidc-issuer was given without --oidc-audience");
    refused(Map.of("oidc-audience", "a"), "--oidc-audience was given without --oidc-issuer");
    refused(
        Map.of("oidc-issuer", "http://a.example", "oidc-audience", "a"),
        "--oidc-issuer: 'http://a.example' was given; expected an address such as https://");
  }

  private void refused(Map<String, String> settings, String words) {
    Tokens tokens = none();
    assertThatThrownBy(() -> Running.on(ShippedData.DATA, settings, tokens, Running.CLOCK))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }
}
