package iq.server.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import iq.server.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A real issuer on the loopback: its discovery document, its keys, its tokens. */
final class LocalIssuer implements AutoCloseable {
  static final String AUDIENCE = "iq-server";

  private final HttpServer http;
  private final AtomicInteger reads = new AtomicInteger();
  private volatile JWK key;
  private volatile boolean broken;

  LocalIssuer() {
    key = rsa("first");
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serve(
        "/.well-known/openid-configuration",
        () -> "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\"}");
    serve("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
    http.start();
  }

  private void serve(String path, Supplier<String> document) {
    http.createContext(
        path,
        exchange -> {
          reads.incrementAndGet();
          byte[] body = document.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(broken ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** How many documents were read. */
  int reads() {
    return reads.get();
  }

  void breaks() {
    broken = true;
  }

  /** The public key. */
  JWK publicKey() {
    return key.toPublicJWK();
  }

  /** Signs with another key from now on, and no more tells of the old one. */
  void rotate(JWK next) {
    key = next;
  }

  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Claims that are good for an hour of the test's clock. */
  JWTClaimsSet.Builder claims() {
    Instant now = Running.CLOCK.instant();
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience(AUDIENCE)
        .subject("ann@example.com")
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)))
        .claim("scope", "openid iq.read");
  }

  /** A token with claims that a test changes. */
  String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(key, change.apply(claims()).build());
  }

  static String sign(JWK key, JWTClaimsSet claims) {
    try {
      boolean isRsa = key instanceof RSAKey;
      JWSSigner signer =
          isRsa ? new RSASSASigner(key.toRSAKey()) : new ECDSASigner(key.toECKey());
      JWSAlgorithm algorithm = isRsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
