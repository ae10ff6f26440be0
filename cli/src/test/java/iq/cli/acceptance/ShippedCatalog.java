package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built-in catalog, compiled once a run from {@code data/} as the build does. */
final class ShippedCatalog {
  private static final Path FOLDER = Path.of("target", "acceptance", "shipped").toAbsolutePath();
  private static final Iq CATALOG = compiled();

  private ShippedCatalog() {}

  /** The whole catalog, and no data of the user's own. */
  static Iq iq() {
    return CATALOG;
  }

  private static Iq compiled() {
    Path catalog = FOLDER.resolve("catalog.sqlite");
    try {
      Files.createDirectories(FOLDER);
      Files.deleteIfExists(catalog);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Iq iq = Iq.of(catalog, FOLDER.resolve("none.sqlite"));
    Path data = Path.of("..", "data").toAbsolutePath().normalize();
    Result result = iq.run("catalog compile --data '" + data + "' --output '" + catalog + "'");
    assertThat(result.exit()).as(result.err()).isZero();
    return iq;
  }
}
