package iq.server;

import com.linecorp.armeria.server.Server;
import iq.catalog.Catalog;
import iq.catalog.MemoryCatalog;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.live.LiveStore;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
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
   */
  public static void run(
      Settings settings, Path catalog, Store store, Clock clock, PrintStream out) {
    LiveStore live = new LiveStore(shipped(catalog), store, clock);
    Server server = IqServer.of(settings, live, clock);
    long refresh = settings.duration(SettingTable.REFRESH).toMillis();
    try (ScheduledExecutorService refresher =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      if (refresh > 0) {
        var _ =
            refresher.scheduleWithFixedDelay(
                live::refresh, refresh, refresh, TimeUnit.MILLISECONDS);
      }
      server.start().join();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop().join()));
      out.println("iq: serving on " + address(server));
      out.flush();
      server.whenClosed().join();
      refresher.shutdownNow();
    }
  }

  private static MemoryCatalog shipped(Path file) {
    try (Catalog catalog = CatalogFile.open(file)) {
      return new MemoryCatalog(catalog.content(), catalog.version());
    }
  }

  private static String address(Server server) {
    InetSocketAddress local = server.activePorts().keySet().iterator().next();
    String host = local.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + local.getPort();
  }
}
