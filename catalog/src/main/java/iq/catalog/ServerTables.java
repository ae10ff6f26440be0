package iq.catalog;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the versions of model servers know, of one server or of all.
 *
 * @param flags their flags, in ASCII order, each flag's rows from old to new
 * @param metrics their metrics, likewise
 * @param versions the versions looked at, each server's from old to new
 */
public record ServerTables(
    List<ServerFlag> flags, List<ServerMetric> metrics, List<ServerVersion> versions) {

  public ServerTables {
    flags = List.copyOf(flags);
    metrics = List.copyOf(metrics);
    versions = List.copyOf(versions);
  }

  /** Nothing known. */
  public static ServerTables empty() {
    return new ServerTables(List.of(), List.of(), List.of());
  }

  /** What is known of one server; nothing when it was never looked at. */
  public ServerTables of(String server) {
    Predicate<String> wanted = server::equals;
    return new ServerTables(
        flags.stream().filter(row -> wanted.test(row.server())).toList(),
        metrics.stream().filter(row -> wanted.test(row.server())).toList(),
        versions.stream().filter(row -> wanted.test(row.server())).toList());
  }
}
