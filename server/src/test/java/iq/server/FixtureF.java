package iq.server;

import iq.catalog.MemoryCatalog;
import iq.catalog.imports.CatalogText;
import iq.catalog.text.DataFolder;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fixture F of the command line's acceptance tests as a catalog that never changes. */
public final class FixtureF implements LiveCatalog {
  private static final Path SHIPPED = Path.of("..", "data");
  private static final Path FILES =
      Path.of("..", "cli", "src", "test", "resources", "iq", "cli", "acceptance", "fixture-f");

  /** Brought through the project's own importer, once a run. */
  public static final FixtureF DATA = new FixtureF();

  private final Snapshot snapshot;

  private FixtureF() {
    Path folder = folder();
    CatalogText text = new CatalogText(folder, LocalDate.of(2026, 2, 1));
    text.addBenchmarks("points", FILES.resolve("points.jsonl"));
    text.addTable(FILES.resolve("prices.csv"));
    text.addTable(FILES.resolve("models.csv"));
    MemoryCatalog catalog = new MemoryCatalog(new DataFolder(folder).read(), "fixture");
    snapshot = new Snapshot("fixture", Instant.EPOCH, catalog, Snapshot.NOTHING);
  }

  /** With the use cases and the servers' tables of the catalog, which are no invention. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "fixture-f");
      Files.createDirectory(folder.resolve("servers"));
      for (String file :
          List.of("use-cases.csv", "servers/flags.csv", "servers/metrics.csv", "servers/versions.csv")) {
        Files.copy(SHIPPED.resolve(file), folder.resolve(file));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Snapshot current() {
    return snapshot;
  }

  @Override
  public @Nullable Snapshot held(String id) {
    return id.equals(snapshot.id()) ? snapshot : null;
  }
}
