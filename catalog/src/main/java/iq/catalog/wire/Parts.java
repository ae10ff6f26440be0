package iq.catalog.wire;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import iq.catalog.LoadPoint;
import iq.catalog.Source;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.PointRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Benchmarks as their three tables have them. They are sent one after the other, and a catalog may
 * change in between.
 */
public record Parts(List<BenchmarkRow> rows, List<Source> sources, List<PointRow> points) {

  /**
   * The benchmarks, in the order of their rows.
   *
   * @throws InvalidDataException when the parts are not of one state of a catalog: a benchmark
   *     without source or load points, or load points without a benchmark
   */
  public List<Benchmark> benchmarks() {
    Map<String, Source> known = new HashMap<>();
    sources.forEach(source -> known.put(source.id(), source));
    Map<String, List<LoadPoint>> loads = new HashMap<>();
    for (PointRow point : points) {
      loads.computeIfAbsent(point.benchmark(), id -> new ArrayList<>()).add(point.point());
    }
    List<Benchmark> benchmarks = new ArrayList<>(rows.size());
    for (BenchmarkRow row : rows) {
      List<LoadPoint> own = loads.remove(row.id());
      if (own == null) {
        throw new InvalidDataException("benchmark " + row.id() + " has no load points");
      }
      benchmarks.add(row.with(known, own));
    }
    if (!loads.isEmpty()) {
      throw new InvalidDataException(
          "load points of benchmark " + loads.keySet().iterator().next() + ", which is not sent");
    }
    return benchmarks;
  }
}
