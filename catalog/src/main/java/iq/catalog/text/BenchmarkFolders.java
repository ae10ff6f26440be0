package iq.catalog.text;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.LoadPoint;
import iq.catalog.Source;
import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.Column;
import iq.catalog.row.Formats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code benchmarks/NAME/}: sources.csv, benchmarks.csv and points.csv of one publication. */
final class BenchmarkFolders {
  private record PointLine(String benchmark, LoadPoint point) {}

  private static final List<Column> POINT_COLUMNS = pointColumns();

  private final Path folder;

  BenchmarkFolders(Path data) {
    this.folder = data.resolve("benchmarks");
  }

  List<Benchmark> read() {
    List<Benchmark> benchmarks = new ArrayList<>();
    for (Path publication : DataFolder.list(folder, "")) {
      if (Files.isDirectory(publication)) {
        benchmarks.addAll(read(publication));
      }
    }
    return benchmarks;
  }

  Map<String, String> folders() {
    Map<String, String> folders = new LinkedHashMap<>();
    for (Path publication : DataFolder.list(folder, "")) {
      if (Files.isDirectory(publication)) {
        for (Benchmark benchmark : read(publication)) {
          folders.put(benchmark.id(), String.valueOf(publication.getFileName()));
        }
      }
    }
    return folders;
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
    List<PointLine> lines =
        CsvTable.read(
            file,
            POINT_COLUMNS,
            row -> new PointLine(row.required(), BenchmarkFormats.LOAD_POINT.read(row)));
    for (PointLine line : lines) {
      points.computeIfAbsent(line.benchmark(), id -> new ArrayList<>()).add(line.point());
    }
    return points;
  }

  void write(String name, List<Benchmark> benchmarks) {
    Path publication = folder.resolve(name);
    Map<String, Source> sources = new LinkedHashMap<>();
    benchmarks.forEach(b -> sources.put(b.provenance().source().id(), b.provenance().source()));
    DataFolder.writeTable(
        publication.resolve("sources.csv"), Formats.SOURCE, List.copyOf(sources.values()));
    DataFolder.writeTable(
        publication.resolve("benchmarks.csv"),
        BenchmarkFormats.BENCHMARK,
        benchmarks.stream().map(BenchmarkRow::of).toList());
    writePoints(publication.resolve("points.csv"), benchmarks);
  }

  private static void writePoints(Path file, List<Benchmark> benchmarks) {
    CsvTable.write(
        file,
        POINT_COLUMNS,
        sink -> {
          for (Benchmark benchmark : benchmarks) {
            for (LoadPoint point : benchmark.points()) {
              CsvCells cells = new CsvCells();
              cells.text(benchmark.id());
              BenchmarkFormats.LOAD_POINT.write(point, cells);
              sink.line(cells.cells());
            }
          }
        });
  }

  private static List<Column> pointColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(BenchmarkFormats.BENCHMARK.columns().getFirst());
    columns.addAll(BenchmarkFormats.LOAD_POINT.columns());
    return columns;
  }
}
