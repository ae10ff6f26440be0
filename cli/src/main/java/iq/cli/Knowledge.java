package iq.cli;

import iq.catalog.Catalog;
import iq.catalog.LayeredCatalog;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.cli.remote.RemoteCatalog;

/** Opens what is known: the shipped catalog with the user's own store on top, or a server's. */
public final class Knowledge {
  private Knowledge() {}

  /** The catalog of an environment; close it after use. */
  public static Catalog open(Environment environment) {
    if (environment.server().url() != null) {
      return RemoteCatalog.at(environment.server());
    }
    Catalog shipped = CatalogFile.open(environment.catalog());
    try (Store store = environment.openStore()) {
      return store.exists() ? new LayeredCatalog(shipped, store.open()) : shipped;
    }
  }
}
