package iq.server.auth;

import iq.catalog.store.StoreUnavailableException;
import iq.server.limit.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose a credential is, remembered for {@link #FRESH}: for so long a revoked token may still open.
 * While the store cannot be asked, one that it knew opens for {@link #AWAY} longer, as reads are
 * answered without the store too, and writes fail there. Only hashes of credentials are remembered.
 */
final class Callers {
  static final Duration FRESH = Duration.ofSeconds(5);
  static final Duration AWAY = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  /** What was found, when the store or issuer said so, and when that was last good enough. */
  private record Found(Verified verified, Instant said, Instant renewed) {
    boolean within(Instant since, Duration time, Instant now) {
      Instant until = verified.until();
      return !now.isBefore(since)
          && now.isBefore(since.plus(time))
          && (until == null || now.isBefore(until));
    }
  }

  private final List<Authority> authorities;
  private final Clock clock;
  private final Recent<String, Found> found = new Recent<>(REMEMBERED);
  private final Map<String, CompletableFuture<Caller>> running = new ConcurrentHashMap<>();

  Callers(List<Authority> authorities, Clock clock) {
    this.authorities = List.copyOf(authorities);
    this.clock = clock;
  }

  /** The caller by what is remembered, null when it has to be looked up. */
  @Nullable Caller remembered(String credential) {
    Found one = found.get(Hash.of(credential));
    return one != null && one.within(one.renewed, FRESH, clock.instant())
        ? one.verified.caller()
        : null;
  }

  /** Looks a caller up, once however many ask at a time; fails with a {@link DeniedException}. */
  CompletableFuture<Caller> lookUp(String credential, Executor executor) {
    String key = Hash.of(credential);
    CompletableFuture<Caller> mine = new CompletableFuture<>();
    CompletableFuture<Caller> other = running.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    try {
      executor.execute(() -> finish(key, credential, mine));
    } catch (RuntimeException e) {
      running.remove(key);
      mine.completeExceptionally(e);
    }
    return mine;
  }

  private void finish(String key, String credential, CompletableFuture<Caller> asked) {
    try {
      Caller caller = verify(key, credential);
      running.remove(key);
      asked.complete(caller);
    } catch (RuntimeException e) {
      running.remove(key);
      asked.completeExceptionally(e);
    }
  }

  private Caller verify(String key, String credential) {
    Instant now = clock.instant();
    try {
      Verified verified = authority(credential).verify(credential, now);
      found.put(key, new Found(verified, now, now));
      return verified.caller();
    } catch (StoreUnavailableException e) {
      return whileAway(key, now);
    } catch (DeniedException e) {
      found.remove(key);
      throw e;
    }
  }

  private Caller whileAway(String key, Instant now) {
    Found one = found.get(key);
    if (one == null || !one.within(one.said, AWAY, now)) {
      throw DeniedException.unchecked(
          "the store that knows the tokens cannot be reached, so this one cannot be checked; try again");
    }
    found.put(key, new Found(one.verified, one.said, now));
    return one.verified.caller();
  }

  private Authority authority(String credential) {
    return authorities.stream()
        .filter(authority -> authority.issues(credential))
        .findFirst()
        .orElseThrow(
            () ->
                DeniedException.unknown(
                    "the token is of no kind that this server takes, as those of Google are not;"
                        + " expected " + sources()));
  }

  /** Whether a credential is of a kind that is taken here. */
  boolean areIssuedHere(String credential) {
    return authorities.stream().anyMatch(authority -> authority.issues(credential));
  }

  /** Where callers get a credential. */
  String sources() {
    return authorities.stream().map(Authority::source).collect(Collectors.joining(", or "));
  }
}
