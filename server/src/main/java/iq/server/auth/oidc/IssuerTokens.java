package iq.server.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import iq.server.auth.Authority;
import iq.server.auth.DeniedException;
import iq.server.auth.Verified;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;

/** The tokens of an OpenID Connect issuer: JSON Web Tokens that it signed for this server. */
final class IssuerTokens implements Authority {
  /** Those with a public and a private half alone: nobody can sign with what all can read. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
          JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
          JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

  private final Issuer issuer;
  private final IssuerKeys keys;

  IssuerTokens(Issuer issuer, IssuerKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  @Override
  public boolean issues(String credential) {
    return credential.startsWith("eyJ");
  }

  @Override
  public String source() {
    return "one of the issuer " + issuer.url() + " for the audience '" + issuer.audience() + "'";
  }

  @Override
  public Verified verify(String credential, Instant now) {
    SignedJWT token = signed(credential);
    JWTClaimsSet claims = claims(token);
    if (!issuer.url().equals(claims.getIssuer())) { // before its keys are asked for
      throw DeniedException.unknown(
          "the token is of the issuer '" + Claims.shown(claims.getIssuer())
              + "'; expected one of " + issuer.url());
    }
    if (keys.select(token.getHeader()).stream().noneMatch(key -> opens(key, token))) {
      throw DeniedException.unknown(
          "the token is not signed with a key that the issuer " + issuer.url() + " has now");
    }
    return new Claims(issuer, claims).verified(now);
  }

  private static SignedJWT signed(String credential) {
    try {
      JWT token = JWTParser.parse(credential);
      if (token instanceof SignedJWT signed
          && ALGORITHMS.contains(signed.getHeader().getAlgorithm())) {
        return signed;
      }
    } catch (ParseException e) {
      throw DeniedException.unknown("the token begins as a JSON Web Token does, but is none");
    }
    throw DeniedException.unknown(
        "the token is not signed in a way that is taken; expected one of "
            + String.join(", ", ALGORITHMS.stream().map(JWSAlgorithm::getName).sorted().toList()));
  }

  private static JWTClaimsSet claims(SignedJWT token) {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException e) {
      throw DeniedException.unknown("the token's claims are not JSON of the expected members");
    }
  }

  private static boolean opens(JWK key, SignedJWT token) {
    JWSHeader header = token.getHeader();
    try {
      return key instanceof AsymmetricJWK pair
          && token.verify(
              new DefaultJWSVerifierFactory().createJWSVerifier(header, pair.toPublicKey()));
    } catch (JOSEException e) {
      return false;
    }
  }
}
