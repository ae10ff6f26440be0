package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.store.Scope;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How long a caller is remembered. */
class CallersTest {
  /** An authority that asks a database where none is, once a test says so. */
  private static final class Gone implements Authority {
    private static final Store NOWHERE =
        Stores.of("postgres://iq:iq@127.0.0.1:1/iq", Path.of("unused"));
    private boolean away;
    private int asked;

    @Override
    public boolean issues(String credential) {
      return true;
    }

    @Override
    public Verified verify(String credential, Instant now) {
      asked++;
      if (away) {
        assertThat(NOWHERE.tokens().list()).isEmpty();
      }
      return new Verified(new Caller(Caller.Kind.TOKEN, "ci", Set.of(Scope.READ)), null);
    }

    @Override
    public String source() {
      return "";
    }
  }

  private final MovedClock clock = new MovedClock();
  private final Gone store = new Gone();
  private final Callers callers = new Callers(List.of(store), clock);

  @AfterAll
  static void close() {
    Gone.NOWHERE.close();
  }

  private Caller ask() {
    Caller known = callers.remembered("secret");
    return known == null ? callers.lookUp("secret", Runnable::run).join() : known;
  }

  @Test
  void theStoreIsAskedOnceInFiveSeconds() {
    for (int i = 0; i < 1000; i++) {
      assertThat(ask().name()).isEqualTo("ci");
    }
    assertThat(store.asked).isOne();
    clock.move(Callers.FRESH);
    assertThat(ask().name()).isEqualTo("ci");
    assertThat(store.asked).isEqualTo(2);
  }

  @Test
  void whileTheStoreIsAwayThoseItKnewAreLetInForTenMinutes() {
    assertThat(ask().name()).isEqualTo("ci");
    store.away = true;

    clock.move(Callers.AWAY.minusSeconds(1));
    assertThat(ask().name()).isEqualTo("ci");
    clock.move(Callers.FRESH);
    assertThatThrownBy(this::ask)
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("the store that knows the tokens cannot be reached");
    store.away = false;
    assertThat(ask().name()).isEqualTo("ci");
  }

  @Test
  void whileTheStoreIsAwayNobodyElseIsLetIn() {
    store.away = true;
    assertThatThrownBy(this::ask).hasMessageContaining("cannot be reached");
  }

  @Test
  void aClockThatIsSetBackMakesNobodyStayLonger() {
    assertThat(ask().name()).isEqualTo("ci");
    clock.move(Duration.ofHours(-1));
    assertThat(callers.remembered("secret")).isNull();
  }

  @Test
  void manyWhoAskAtOnceShareOneLookUp() {
    List<Runnable> waiting = new ArrayList<>();
    List<CompletableFuture<Caller>> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.add(callers.lookUp("secret", waiting::add));
    }
    assertThat(waiting).hasSize(1);
    waiting.forEach(Runnable::run);

    assertThat(all).allMatch(asked -> asked.join().name().equals("ci"));
    assertThat(store.asked).isOne();
  }
}
