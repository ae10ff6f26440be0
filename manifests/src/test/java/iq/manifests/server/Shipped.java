package iq.manifests.server;

import iq.catalog.ServerTables;
import iq.catalog.row.Format;
import iq.catalog.row.ServerFormats;
import iq.catalog.text.CsvTable;
import java.nio.file.Path;
import java.util.List;

/** The tables of {@code data/servers}. */
public final class Shipped {
  public static final ServerTables ALL =
      new ServerTables(
          read("flags.csv", ServerFormats.FLAG),
          read("metrics.csv", ServerFormats.METRIC),
          read("versions.csv", ServerFormats.VERSION));

  private Shipped() {}

  private static <T> List<T> read(String file, Format<T> format) {
    return CsvTable.read(
        Path.of("../data/servers").resolve(file), format.columns(), format::read);
  }

  static ServerVersionFacts facts(String server, String version) {
    return ServerVersionFacts.of(server, version, ALL::of);
  }
}
