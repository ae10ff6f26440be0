package iq.catalog.imports;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project's own JSON: one object for each load point, described in docs/catalog.md. */
public final class PointsJson {
  private PointsJson() {}

  /**
   * Reads a whole file.
   *
   * @throws InvalidDataException naming line, field, value and what was expected; nothing is
   *     returned of a file with a fault
   */
  public static List<Benchmark> read(Path file) {
    List<ImportedPoint> points = new ArrayList<>();
    JsonReader.read(file, json -> points.add(ImportedPoint.of(json)));
    return Benchmarks.of(points);
  }
}
