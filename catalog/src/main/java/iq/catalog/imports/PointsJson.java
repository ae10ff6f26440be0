package iq.catalog.imports;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.Source;
import iq.catalog.json.JsonObject;
import iq.catalog.json.JsonReader;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    return Benchmarks.of(points(NamedText.of(file)), ImportedPoint::identity);
  }

  /** As {@link #read}, with ids for measurements of a user's own. */
  static List<Benchmark> readOwn(NamedText file) {
    return Benchmarks.of(points(file), ImportedPoint::ownIdentity);
  }

  private static List<ImportedPoint> points(NamedText file) {
    List<ImportedPoint> points = new ArrayList<>();
    Map<String, Source> sources = new HashMap<>();
    JsonReader.read(
        file,
        "load point",
        json -> {
          ImportedPoint point = ImportedPoint.of(json);
          checkSource(json, point.source(), sources);
          points.add(point);
        });
    return points;
  }

  /** Sources are stored by their ids: two of one id would take each other's provenance. */
  private static void checkSource(JsonObject json, Source source, Map<String, Source> sources) {
    Source first = sources.putIfAbsent(source.id(), source);
    if (first != null && !first.equals(source)) {
      throw json.object("source")
          .fault(
              "name",
              "a name whose first 40 letters tell it from '"
                  + first.name()
                  + "', or the same repository, commit, license and url as there");
    }
  }
}
