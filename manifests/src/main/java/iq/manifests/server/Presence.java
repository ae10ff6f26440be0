package iq.manifests.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the versions that are consulted know a name: since when, or why not. */
final class Presence {
  private Presence() {}

  static List<Integer> indices(VersionTable<?> table, Standing standing) {
    return standing.consulted().stream().map(table.versions()::indexOf).toList();
  }

  /** Null when all of the versions that are consulted know it. */
  static @Nullable Absence absence(
      VersionTable<?> table, Standing standing, String name, @Nullable String covers) {
    List<Integer> consulted = indices(table, standing);
    if (consulted.isEmpty()) {
      return new Absence.UnknownServer();
    }
    List<Integer> knowing = table.knowing(name);
    if (knowing.containsAll(consulted)) {
      return null;
    }
    if (knowing.isEmpty()) {
      return new Absence.Never(covers);
    }
    List<Integer> both = consulted.stream().filter(knowing::contains).toList();
    if (!both.isEmpty()) {
      List<Integer> lacking = consulted.stream().filter(i -> !knowing.contains(i)).toList();
      return new Absence.Unsure(names(table, both), names(table, lacking));
    }
    return outOfRange(table, knowing, consulted.getFirst());
  }

  private static Absence outOfRange(VersionTable<?> table, List<Integer> knowing, int place) {
    List<Integer> older = knowing.stream().filter(i -> i < place).toList();
    List<Integer> newer = knowing.stream().filter(i -> i > place).toList();
    return new Absence.OutOfRange(
        older.isEmpty() ? null : name(table, older.getLast()),
        newer.isEmpty() ? null : name(table, newer.getFirst()));
  }

  /** The first version of those, without a gap up to the consulted ones, that know the name. */
  static String since(VersionTable<?> table, Standing standing, String name) {
    List<Integer> knowing = table.knowing(name);
    int since = indices(table, standing).getFirst();
    while (knowing.contains(since - 1)) {
      since--;
    }
    return name(table, since);
  }

  private static List<String> names(VersionTable<?> table, List<Integer> indices) {
    return indices.stream().map(index -> name(table, index)).toList();
  }

  private static String name(VersionTable<?> table, int index) {
    return table.versions().get(index);
  }
}
