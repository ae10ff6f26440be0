package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import iq.catalog.Selection;
import iq.catalog.Source;
import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.Formats;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads benchmarks with their sources and points: three queries, whatever their number. */
final class BenchmarkReader {
  private BenchmarkReader() {}

  static List<Benchmark> read(Connection connection, Selection selection) throws SQLException {
    List<String> parameters = new ArrayList<>();
    String where = where(selection, parameters);
    Map<Long, BenchmarkRow> rows = rows(connection, where, parameters);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<LoadPoint>> points = points(connection, where, parameters);
    Map<String, Source> sources = new LinkedHashMap<>();
    String used = "WHERE t.source IN (SELECT b.source FROM benchmark b" + where + ")";
    for (Source source : Table.read(connection, Formats.SOURCE, used, parameters)) {
      sources.put(source.id(), source);
    }
    List<Benchmark> benchmarks = new ArrayList<>(rows.size());
    rows.forEach(
        (number, row) ->
            benchmarks.add(row.with(sources, points.getOrDefault(number, List.of()))));
    return benchmarks;
  }

  private static String where(Selection selection, List<String> parameters) {
    StringBuilder where = new StringBuilder(" WHERE TRUE");
    restrict(where, parameters, "model", selection.model());
    restrict(where, parameters, "model_server", selection.server());
    restrict(where, parameters, "accelerator", selection.accelerator());
    restrict(where, parameters, "benchmark", selection.id());
    return where.toString();
  }

  private static void restrict(
      StringBuilder where, List<String> parameters, String column, @Nullable String value) {
    if (value != null) {
      where.append(" AND b.").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static Map<Long, BenchmarkRow> rows(
      Connection connection, String where, List<String> parameters) throws SQLException {
    String sql =
        "SELECT b.number, "
            + Table.columns(BenchmarkFormats.BENCHMARK, "b.")
            + " FROM benchmark b"
            + where
            + " ORDER BY b.number";
    Map<Long, BenchmarkRow> rows = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Table.bind(select, parameters);
      try (ResultSet result = select.executeQuery()) {
        SqlRow row = new SqlRow(result);
        while (result.next()) {
          rows.put(result.getLong(1), BenchmarkFormats.BENCHMARK.read(row.from(2)));
        }
      }
    }
    return rows;
  }

  private static Map<Long, List<LoadPoint>> points(
      Connection connection, String where, List<String> parameters) throws SQLException {
    String sql =
        "SELECT p.benchmark, "
            + Table.columns(BenchmarkFormats.LOAD_POINT, "p.")
            + " FROM benchmark b JOIN load_point p ON p.benchmark = b.number"
            + where
            + " ORDER BY b.number, p.seq";
    Map<Long, List<LoadPoint>> points = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Table.bind(select, parameters);
      try (ResultSet result = select.executeQuery()) {
        SqlRow row = new SqlRow(result);
        while (result.next()) {
          points
              .computeIfAbsent(result.getLong(1), number -> new ArrayList<>())
              .add(BenchmarkFormats.LOAD_POINT.read(row.from(2)));
        }
      }
    }
    return points;
  }
}
