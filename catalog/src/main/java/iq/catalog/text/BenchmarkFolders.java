package iq.catalog.text;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.LoadPoint;
import iq.catalog.Source;
import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.Formats;
import iq.catalog.row.PointRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code benchmarks/NAME/}: sources.csv, benchmarks.csv and points.csv of one publication. */
final class BenchmarkFolders {
  private final Path folder;

  BenchmarkFolders(Path data) {
    this.folder = data.resolve("benchmarks");
  }

  /** The benchmarks of all publications but one, or of all when null. */
  List<Benchmark> read(@Nullable String but) {
    List<Benchmark> benchmarks = new ArrayList<>();
    for (Path publication : DataFolder.list(folder, "")) {
      boolean left = but != null && publication.equals(folder.resolve(but));
      if (!left && Files.isDirectory(publication)) {
        benchmarks.addAll(read(publication));
      }
    }
    return benchmarks;
  }

  private static List<Benchmark> read(Path publication) {
    Map<String, Source> sources = new LinkedHashMap<>();
    DataFolder.readTable(publication.resolve("sources.csv"), Formats.SOURCE)
        .forEach(source -> sources.put(source.id(), source));
    Map<String, List<LoadPoint>> points = points(publication.resolve("points.csv"));
    List<Benchmark> benchmarks = new ArrayList<>();
    Path file = publication.resolve("benchmarks.csv");
    for (BenchmarkRow row : DataFolder.readTable(file, BenchmarkFormats.BENCHMARK)) {
      List<LoadPoint> own = points.remove(row.id());
      if (own == null) {
        throw new InvalidDataException(file + ": benchmark " + row.id() + " has no load points");
      }
      if (!sources.containsKey(row.sourceId())) {
        throw new InvalidDataException(
            file
                + ": benchmark "
                + row.id()
                + " has no provenance: found source '"
                + row.sourceId()
                + "', expected one of sources.csv beside it");
      }
      benchmarks.add(row.with(sources, own));
    }
    if (!points.isEmpty()) {
      throw new InvalidDataException(
          publication.resolve("points.csv")
              + ": benchmark "
              + points.keySet().iterator().next()
              + " is not in benchmarks.csv");
    }
    return benchmarks;
  }

  private static Map<String, List<LoadPoint>> points(Path file) {
    Map<String, List<LoadPoint>> points = new LinkedHashMap<>();
    for (PointRow row : CsvTable.read(file, PointRow.FORMAT.columns(), PointRow.FORMAT::read)) {
      points.computeIfAbsent(row.benchmark(), id -> new ArrayList<>()).add(row.point());
    }
    return points;
  }

  void write(Replacement files, String name, List<Benchmark> benchmarks) {
    Path publication = folder.resolve(name);
    Map<String, Source> sources = new LinkedHashMap<>();
    benchmarks.forEach(b -> sources.put(b.provenance().source().id(), b.provenance().source()));
    DataFolder.writeTable(
        files, publication.resolve("sources.csv"), Formats.SOURCE, List.copyOf(sources.values()));
    DataFolder.writeTable(
        files, publication.resolve("benchmarks.csv"),
        BenchmarkFormats.BENCHMARK,
        benchmarks.stream().map(BenchmarkRow::of).toList());
    writePoints(files, publication.resolve("points.csv"), benchmarks);
  }

  private static void writePoints(Replacement files, Path file, List<Benchmark> benchmarks) {
    List<PointRow> rows = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      benchmark.points().forEach(point -> rows.add(new PointRow(benchmark.id(), point)));
    }
    DataFolder.writeTable(files, file, PointRow.FORMAT, rows);
  }
}
