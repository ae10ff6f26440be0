package iq.server.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import iq.catalog.store.Scope;
import iq.server.MovedClock;
import iq.server.auth.Authority;
import iq.server.auth.Caller;
import iq.server.auth.DeniedException;
import iq.server.auth.Verified;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Which tokens of an issuer are taken. */
class IssuerTokensTest {
  private final MovedClock clock = new MovedClock();
  private final LocalIssuer issuer = new LocalIssuer();
  private final Authority authority = authority(null);

  private Authority authority(@Nullable String claim) {
    return new Issuer(issuer.url(), LocalIssuer.AUDIENCE, claim).authority(clock);
  }

  @BeforeEach
  void answers() {
    assertThat(issuer.reads()).isZero();
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private Verified verify(String token) {
    return authority.verify(token, clock.instant());
  }

  private void refused(String token, String words) {
    assertThatThrownBy(() -> verify(token))
        .isInstanceOf(DeniedException.class)
        .hasMessageContaining(words);
  }

  private void refused(UnaryOperator<JWTClaimsSet.Builder> change, String words) {
    refused(issuer.token(change), words);
  }

  @Test
  void aGoodTokenNamesItsSubjectAndItsScopes() {
    Verified verified = verify(issuer.token(claims -> claims));

    assertThat(verified.caller())
        .isEqualTo(new Caller(Caller.Kind.SUBJECT, "ann@example.com", Set.of(Scope.READ)));
    assertThat(verified.until()).isEqualTo(clock.instant().plusSeconds(3660));
  }

  @Test
  void scopesMayBeAListAndOfAnotherClaim() {
    assertThat(verify(issuer.token(claims -> claims.claim("scp", List.of("iq.write")))).caller().scopes())
        .containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    String roles = issuer.token(claims -> claims.claim("roles", List.of("iq.deploy", "read", "x")));
    assertThat(authority("roles").verify(roles, clock.instant()).caller().scopes())
        .containsExactly(Scope.DEPLOY);
  }

  @Test
  void anExpiredTokenIsRefusedAfterAMinutesLeeway() {
    String token = issuer.token(claims -> claims);
    clock.move(Duration.ofSeconds(3659));
    assertThat(verify(token).caller().name()).isEqualTo("ann@example.com");
    clock.move(Duration.ofSeconds(1));
    refused(token, "the token expired at 2026-11-22T13:00:00Z");
  }

  @Test
  void aTokenOfTheFutureIsRefused() {
    Date soon = Date.from(clock.instant().plusSeconds(61));
    refused(claims -> claims.notBeforeTime(soon), "counts only from 2026-11-22T12:01:01Z on");
  }

  @Test
  void aTokenForOthersIsRefused() {
    refused(
        claims -> claims.audience("another"),
        "the token is made for 'another'; expected the audience 'iq-server'");
  }

  @Test
  void aTokenOfAnotherIssuerIsRefusedBeforeAnyKeyIsRead() {
    refused(
        claims -> claims.issuer("https://accounts.google.com"),
        "of the issuer 'https://accounts.google.com'; expected one of http://127.0.0.1:");
    assertThat(issuer.reads()).isZero();
  }

  @Test
  void aTokenMustExpireAndHaveASubject() {
    refused(claims -> claims.expirationTime(null), "expected the claim exp");
    refused(claims -> claims.subject(null), "expected the claim sub");
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    refused(new PlainJWT(issuer.claims().build()).serialize(), "not signed in a way that is taken");
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws JOSEException {
    byte[] known = Objects.requireNonNull(issuer.publicKey().toRSAKey()).toPublicKey().getEncoded();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
            issuer.claims().build());
    token.sign(new MACSigner(known));

    refused(token.serialize(), "not signed in a way that is taken; expected one of ES256");
  }

  @Test
  void aTokenSignedWithAnotherKeyOfTheSameNameIsRefused() {
    refused(
        LocalIssuer.sign(LocalIssuer.rsa("first"), issuer.claims().build()),
        "not signed with a key that the issuer");
  }

  @Test
  void aChangedTokenIsRefused() {
    String[] parts = issuer.token(claims -> claims).split("\\.", -1);
    String[] others = issuer.token(claims -> claims.subject("bob")).split("\\.", -1);

    refused(parts[0] + "." + others[1] + "." + parts[2], "not signed with a key");
    refused("eyJhbGciOiJSUzI1NiJ9.e30", "begins as a JSON Web Token does, but is none");
  }

  @Test
  void aNewKeyIsReadAtMostOnceAMinute() {
    assertThat(verify(issuer.token(claims -> claims)).caller().name()).isNotEmpty();
    assertThat(issuer.reads()).isEqualTo(2);
    String old = issuer.token(claims -> claims);
    issuer.rotate(LocalIssuer.ec("second"));
    String renewed = issuer.token(claims -> claims);

    refused(renewed, "not signed with a key that the issuer");
    refused(renewed, "not signed with a key that the issuer");
    assertThat(issuer.reads()).isEqualTo(2);
    clock.move(IssuerKeys.PAUSE);

    assertThat(verify(renewed).caller().name()).isEqualTo("ann@example.com");
    refused(old, "not signed with a key that the issuer");
    assertThat(issuer.reads()).isEqualTo(4);
  }

  @Test
  void whileTheIssuerIsDownItsLastKeysCountForADay() {
    String token = issuer.token(claims -> claims.expirationTime(Date.from(clock.instant().plus(Duration.ofDays(3)))));
    assertThat(verify(token).caller().name()).isNotEmpty();
    issuer.breaks();

    clock.move(Duration.ofHours(23));
    assertThat(verify(token).caller().name()).isNotEmpty();
    clock.move(Duration.ofHours(1));
    refused(token, "the keys of the issuer " + issuer.url() + " cannot be read");
  }

  @Test
  void anIssuerThatWasNeverReachedIsSaidToBeDown() {
    issuer.breaks();
    refused(claims -> claims, "/.well-known/openid-configuration answered 500; try again");
  }
}
