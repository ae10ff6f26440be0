package iq.catalog.row;

import iq.catalog.LoadPoint;
import java.util.ArrayList;
import java.util.List;

/** A load point beside the id of the benchmark that it belongs to. */
public record PointRow(String benchmark, LoadPoint point) {

  /** As CSV has load points; databases number the benchmarks instead. */
  public static final Format<PointRow> FORMAT =
      new Format<>(
          BenchmarkFormats.LOAD_POINT.table(),
          columns(),
          0,
          row -> new PointRow(row.required(), BenchmarkFormats.LOAD_POINT.read(row)),
          (line, row) -> {
            row.text(line.benchmark());
            BenchmarkFormats.LOAD_POINT.write(line.point(), row);
          });

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(BenchmarkFormats.BENCHMARK.columns().getFirst());
    columns.addAll(BenchmarkFormats.LOAD_POINT.columns());
    return columns;
  }
}
