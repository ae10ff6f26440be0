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
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
    Metrics metrics = new Metrics();
    Store timed = metrics.timed(store);
    LiveStore live = new LiveStore(shipped(catalog), timed, clock);
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
      stop.run(server);
      refresher.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
