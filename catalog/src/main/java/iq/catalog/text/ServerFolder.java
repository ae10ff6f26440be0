package iq.catalog.text;

import iq.catalog.InvalidDataException;
import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerTables;
import iq.catalog.ServerVersion;
import iq.catalog.row.ServerFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the versions of model servers know, as the text in {@code servers/}. */
final class ServerFolder {
  private final Path folder;

  ServerFolder(Path data) {
    this.folder = data.resolve("servers");
  }

  ServerTables read() {
    ServerTables tables =
        new ServerTables(
            DataFolder.readTable(folder.resolve("flags.csv"), ServerFormats.FLAG),
            DataFolder.readTable(folder.resolve("metrics.csv"), ServerFormats.METRIC),
            DataFolder.readTable(folder.resolve("versions.csv"), ServerFormats.VERSION));
    check(tables);
    return tables;
  }

  /** Replaces flags and metrics; the versions looked at are written by hand. */
  void write(Replacement files, ServerTables tables) {
    check(tables);
    DataFolder.writeTable(files, folder.resolve("flags.csv"), ServerFormats.FLAG, tables.flags());
    DataFolder.writeTable(files, folder.resolve("metrics.csv"), ServerFormats.METRIC, tables.metrics());
  }

  /** Without this a range would start or end at a version that has no place in the order. */
  private static void check(ServerTables tables) {
    Map<String, List<String>> versions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (ServerVersion row : tables.versions()) {
      unique(seen, "version " + row.server() + " " + row.version());
      versions.computeIfAbsent(row.server(), server -> new ArrayList<>()).add(row.version());
    }
    for (ServerFlag row : tables.flags()) {
      String what = row.server() + " " + row.flag() + " since " + row.since();
      unique(seen, "flag " + what);
      checkRange(what, versions.get(row.server()), row.since(), row.until());
    }
    for (ServerMetric row : tables.metrics()) {
      String what = row.server() + " " + row.metric() + " since " + row.since();
      unique(seen, "metric " + what + " until " + row.until());
      checkRange(what, versions.get(row.server()), row.since(), row.until());
    }
  }

  private static void unique(Set<String> seen, String what) {
    if (!seen.add(what)) {
      throw new InvalidDataException(what + " stands twice");
    }
  }

  private static void checkRange(
      String what, @Nullable List<String> versions, String since, @Nullable String until) {
    List<String> known = versions == null ? List.of() : versions;
    int first = known.indexOf(since);
    int last = until == null ? known.size() - 1 : known.indexOf(until);
    if (first < 0 || last < 0) {
      throw new InvalidDataException(
          what + ": " + (first < 0 ? since : until) + " is not in servers/versions.csv");
    }
    if (first > last) {
      throw new InvalidDataException(what + ": ends before, in " + until);
    }
  }
}
