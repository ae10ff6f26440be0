package iq.server.auth.oidc;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import iq.server.auth.DeniedException;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys with which an issuer signs. They are read again every {@link #OLD}, and at most once a
 * {@link #PAUSE} for a key that is not among them, as issuers change keys. While the issuer cannot be
 * reached, the keys that were read last count for {@link #TOO_OLD}.
 */
final class IssuerKeys {
  static final Duration OLD = Duration.ofMinutes(10);
  static final Duration PAUSE = Duration.ofMinutes(1);
  static final Duration RETRY = Duration.ofSeconds(5);
  static final Duration TOO_OLD = Duration.ofHours(24);
  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

  private record Held(JWKSet keys, Instant read) {}

  private final String issuer;
  private final Web web;
  private final Clock clock;
  private @Nullable Held held;
  private @Nullable Instant tried;
  private String fault = "";

  IssuerKeys(String issuer, Web web, Clock clock) {
    this.issuer = issuer;
    this.web = web;
    this.clock = clock;
  }

  /**
   * The keys that may have signed, empty when the issuer has none of that name.
   *
   * @throws DeniedException when the issuer cannot be asked
   */
  synchronized List<JWK> select(JWSHeader header) {
    Instant now = clock.instant();
    if (held == null || !isWithin(held.read, OLD, now)) {
      readAfter(RETRY, now);
    }
    List<JWK> keys = among(header, now);
    if (!keys.isEmpty()) {
      return keys;
    }
    readAfter(PAUSE, now);
    return among(header, now);
  }

  private List<JWK> among(JWSHeader header, Instant now) {
    if (held == null || !isWithin(held.read, TOO_OLD, now)) {
      throw DeniedException.unchecked(
          "the keys of the issuer " + issuer + " cannot be read, so its tokens cannot be checked: "
              + fault + "; try again");
    }
    return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(held.keys);
  }

  /** A time that lies ahead, as when a clock was set back, is within nothing. */
  private static boolean isWithin(Instant since, Duration time, Instant now) {
    return !now.isBefore(since) && now.isBefore(since.plus(time));
  }

  private void readAfter(Duration pause, Instant now) {
    if (tried != null && isWithin(tried, pause, now)) {
      return;
    }
    tried = now;
    try {
      held = new Held(JWKSet.parse(web.read(keysAddress())), now);
    } catch (IOException | ParseException | IllegalArgumentException e) {
      fault = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      LOG.warn("the keys of the issuer {} cannot be read: {}", issuer, fault);
    }
  }

  private String keysAddress() throws IOException, ParseException {
    String place = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
    Map<String, Object> found = JSONObjectUtils.parse(web.read(place));
    String name = JSONObjectUtils.getString(found, "issuer");
    if (!issuer.equals(name)) {
      throw new IOException(place + " is of the issuer '" + name + "'");
    }
    String keys = JSONObjectUtils.getString(found, "jwks_uri");
    if (keys == null || !Issuer.isSafe(keys)) {
      throw new IOException(place + " has jwks_uri '" + keys + "', expected an https address");
    }
    return keys;
  }
}
