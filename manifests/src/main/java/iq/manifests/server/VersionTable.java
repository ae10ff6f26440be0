package iq.manifests.server;

import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerTables;
import iq.catalog.ServerVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one server by name and version. Tables laid over it replace the rows of the names
 * that they have, in the versions that they share with it.
 */
final class VersionTable<R> {
  private record Row<R>(R row, int first, int last) {}

  private final List<String> versions;
  private final Map<String, List<Row<R>>> rows = new HashMap<>();
  private final List<VersionTable<R>> over;

  private VersionTable(List<ServerVersion> versions, List<VersionTable<R>> over) {
    this.versions = versions.stream().map(ServerVersion::version).toList();
    this.over = List.copyOf(over);
  }

  static VersionTable<ServerFlag> flags(ServerTables tables, List<ServerTables> over) {
    VersionTable<ServerFlag> table =
        new VersionTable<>(
            tables.versions(), over.stream().map(t -> flags(t, List.of())).toList());
    tables.flags().forEach(f -> table.add(f.flag(), f, f.since(), f.until()));
    return table;
  }

  static VersionTable<ServerMetric> metrics(ServerTables tables, List<ServerTables> over) {
    VersionTable<ServerMetric> table =
        new VersionTable<>(
            tables.versions(), over.stream().map(t -> metrics(t, List.of())).toList());
    tables.metrics().forEach(m -> table.add(m.metric(), m, m.since(), m.until()));
    return table;
  }

  private void add(String name, R row, String since, @Nullable String until) {
    int first = versions.indexOf(since);
    int last = until == null ? versions.size() - 1 : versions.indexOf(until);
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          name + " since " + since + " until " + until + ": not a range of " + versions);
    }
    rows.computeIfAbsent(name, any -> new ArrayList<>()).add(new Row<>(row, first, last));
  }

  List<String> versions() {
    return versions;
  }

  boolean isEmpty() {
    return rows.isEmpty() && over.stream().allMatch(VersionTable::isEmpty);
  }

  /** The rows of a name in a version looked at; none when that version does not know it. */
  List<R> rows(String name, int index) {
    for (VersionTable<R> table : over) {
      int theirs = table.versions.indexOf(versions.get(index));
      List<R> replacing = theirs < 0 ? List.of() : table.rows(name, theirs);
      if (!replacing.isEmpty()) {
        return replacing;
      }
    }
    return rows.getOrDefault(name, List.of()).stream()
        .filter(row -> row.first() <= index && index <= row.last())
        .map(Row::row)
        .toList();
  }

  /** The indices of the versions that know a name, from old to new. */
  List<Integer> knowing(String name) {
    return IntStream.range(0, versions.size())
        .filter(index -> !rows(name, index).isEmpty())
        .boxed()
        .toList();
  }
}
