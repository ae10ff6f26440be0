package iq.server;

import com.linecorp.armeria.server.Server;
import iq.catalog.Catalog;
import iq.catalog.MemoryCatalog;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.live.LiveCatalog;
import iq.server.live.LiveStore;
import iq.server.observe.Metrics;
import iq.server.stop.Stop;
import iq.server.tls.TlsEngine;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** Runs a server until the process is told to end: the door through which the CLI comes in. */
public final class Serving {
  private Serving() {}

  /**
   * Serves; returns when the server has stopped.
   *
   * @param catalog the compiled catalog
   * @param store own data; the caller closes it
   * @param out where the address is printed, once requests are answered
   * @throws ListenException when it cannot listen where it is told to
   */
  public static void run(
      Settings settings, Path catalog, Store store, Clock clock, PrintStream out) {
    run(settings, catalog, store, clock, out, (server, stop) -> {});
  }

  /** The same, but the server is asked something at its port and then told to end. */
  public static void rehearse(
      Settings settings, Path catalog, Store store, Clock clock, PrintStream out, IntConsumer asking) {
    run(settings, catalog, store, clock, out,
        (server, stop) -> {
          asking.accept(server.activeLocalPort());
          stop.ask();
        });
  }

  private static void run(
      Settings settings,
      Path catalog,
      Store store,
      Clock clock,
      PrintStream out,
      BiConsumer<Server, Stop> ready) {
    TlsEngine.choose(settings);
    CompletableFuture<Void> libraries =
        CompletableFuture.runAsync(IqServer::load, Serving::beside);
    Metrics metrics = new Metrics();
    Store timed = metrics.timed(store);
    LiveStore live = new LiveStore(shipped(catalog), timed, clock);
    libraries.join();
    try (Operation operation = new Operation(settings, metrics);
        ScheduledExecutorService refresher =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      Server server = IqServer.of(settings, new Parts(live, timed, clock, operation));
      Stop stop = new Stop(operation.drain(), settings);
      refresh(live, settings, refresher);
      start(server, settings);
      stop.onSignals();
      out.println("iq: serving on " + address(server) + "; " + contents(live, store));
      out.flush();
      ready.accept(server, stop);
      stop.run(server);
      refresher.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void beside(Runnable task) {
    Thread.ofPlatform().daemon().name("libraries").start(task);
  }

  private static void refresh(
      LiveStore live, Settings settings, ScheduledExecutorService refresher) {
    long every = settings.duration(SettingTable.REFRESH).toMillis();
    if (every > 0) {
      var _ =
          refresher.scheduleWithFixedDelay(live::refresh, every, every, TimeUnit.MILLISECONDS);
    }
  }

  private static void start(Server server, Settings settings) {
    try {
      server.start().join();
    } catch (CompletionException e) {
      ListenException known = ListenException.of(settings, e);
      throw known == null ? e : known;
    }
  }

  private static MemoryCatalog shipped(Path file) {
    try (Catalog catalog = CatalogFile.open(file)) {
      return new MemoryCatalog(catalog.content(), catalog.version());
    }
  }

  private static String address(Server server) {
    var port = server.activePorts().entrySet().iterator().next();
    InetSocketAddress local = port.getKey();
    String scheme = port.getValue().hasHttps() ? "https://" : "http://";
    String host = local.getAddress().getHostAddress();
    return scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + local.getPort();
  }

  private static String contents(LiveCatalog live, Store store) {
    Catalog catalog = live.current().catalog();
    return "catalog "
        + live.current().id()
        + ", "
        + catalog.models().size()
        + " models, "
        + catalog.content().benchmarks().size()
        + " benchmarks; store "
        + store.name()
        + (store.exists() ? "" : " (nothing stored yet)");
  }
}
