package iq.server.auth.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import iq.catalog.store.Scope;
import iq.server.auth.Caller;
import iq.server.auth.DeniedException;
import iq.server.auth.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an issuer says in a token whose signature is good. */
record Claims(Issuer issuer, JWTClaimsSet set) {
  /** Clocks differ. */
  private static final Duration LEEWAY = Duration.ofSeconds(60);
  private static final int LONGEST = 200;
  private static final String PREFIX = "iq.";

  /** Who calls, when the token is for this server and now. */
  Verified verified(Instant now) {
    if (!set.getAudience().contains(issuer.audience())) {
      throw DeniedException.unknown(
          "the token is made for '" + shown(String.join(", ", set.getAudience()))
              + "'; expected the audience '" + issuer.audience() + "'");
    }
    Instant expires = instant(set.getExpirationTime());
    if (expires == null || !now.isBefore(expires.plus(LEEWAY))) {
      throw DeniedException.unknown(
          expires == null
              ? "the token does not say when it expires; expected the claim exp"
              : "the token expired at " + expires + "; get a new one");
    }
    Instant from = instant(set.getNotBeforeTime());
    if (from != null && now.isBefore(from.minus(LEEWAY))) {
      throw DeniedException.unknown("the token counts only from " + from + " on");
    }
    return new Verified(
        new Caller(Caller.Kind.SUBJECT, subject(), scopes()), expires.plus(LEEWAY));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private String subject() {
    String subject = set.getSubject();
    if (subject == null || subject.isBlank()) {
      throw DeniedException.unknown("the token does not say whose it is; expected the claim sub");
    }
    return shown(subject);
  }

  private Set<Scope> scopes() {
    List<String> claims =
        issuer.claim() == null ? List.of("scope", "scp") : List.of(issuer.claim());
    List<String> words = claims.stream().map(set::getClaim).flatMap(Claims::words).toList();
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if (words.contains(PREFIX + scope.word())) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  /** Issuers write a list, or one text with blanks between. */
  private static Stream<String> words(@Nullable Object claim) {
    return switch (claim) {
      case String text -> Arrays.stream(text.split(" ", -1));
      case Collection<?> list -> list.stream().map(String::valueOf);
      case null, default -> Stream.of();
    };
  }

  /** Text of others on one line, which is not long. */
  static String shown(@Nullable String text) {
    String one = String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
    return one.substring(0, Math.min(one.length(), LONGEST));
  }
}
