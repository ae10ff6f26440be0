package iq.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.store.Author;
import iq.catalog.store.Store;
import iq.catalog.store.StoreException;
import iq.server.Postgres;
import iq.server.ShippedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known, over a real database that others change, and that goes away. */
class LiveStoreTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final MachineType MACHINE =
      new MachineType("lab", "rack", "nvidia-l4", 4, null, null, null);

  @TempDir Path folder = Path.of("");

  private final AtomicReference<Duration> since = new AtomicReference<>(Duration.ZERO);
  private final InstantSource source = () -> START.plus(since.get());
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  private void setPrice(Store store, double usd) {
    Price price = new Price("lab", "here", "rack", usd, null, null, null, "2026", "own");
    store.setPrices(List.of(MACHINE), List.of(price), new Author("test", START, null));
  }

  private static Object price(Snapshot snapshot) {
    return snapshot.own().prices(null).stream().map(Price::onDemand).toList();
  }

  @Test
  void livesThroughTheDatabasesAbsence() throws IOException {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        Store store = database.store();
        Store others = database.store()) {
      LiveStore live = new LiveStore(ShippedData.catalog(), store, clock);
      setPrice(others, 1);
      assertThat(price(live.current())).isEqualTo(List.of());

      live.refresh();
      Snapshot first = live.current();
      assertThat(price(first)).isEqualTo(List.of(1.0));
      assertThat(first.catalog().clouds()).contains("lab", "gcp");

      database.stop();
      live.refresh();
      assertThat(live.current()).isSameAs(first);
      assertThat(live.fault()).contains("cannot be reached").doesNotContain("secret-word");
      assertThatThrownBy(() -> new LiveStore(ShippedData.catalog(), store, clock))
          .isInstanceOf(StoreException.class);

      database.start();
      setPrice(others, 2);
      live.refresh();
      assertThat(live.fault()).isNull();
      assertThat(price(live.current())).isEqualTo(List.of(2.0));
      assertThat(live.held(first.id())).isSameAs(first);
    }
  }

  @Test
  void olderStatesAreHeldForAWhileWhateverTheClockDoes() throws IOException {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        Store store = database.store()) {
      LiveStore live = new LiveStore(ShippedData.catalog(), store, clock);
      Snapshot first = live.current();
      change(live, store, 1);
      assertThat(live.held(first.id())).isSameAs(first);
      since.set(Duration.ofDays(-1));
      change(live, store, 2);
      assertThat(live.held(first.id())).isSameAs(first);
      since.set(Duration.ofDays(1));
      change(live, store, 3);
      assertThat(live.held(first.id())).isNull();
      assertThat(live.held(live.current().id())).isSameAs(live.current());
    }
  }

  private void change(LiveStore live, Store store, double usd) {
    setPrice(store, usd);
    live.refresh();
    assertThat(price(live.current())).isEqualTo(List.of(usd));
  }
}
