package iq.answers;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds benchmarks by the ids that lists show. */
final class Ids {
  private final Catalog catalog;
  private final Names names;

  Ids(Catalog catalog, Names names) {
    this.catalog = catalog;
    this.names = names;
  }

  /** One benchmark for each id; {@code ID.CLOUD}, as {@code --cloud=any} shows them, will do. */
  List<Benchmark> find(List<String> ids) {
    List<Benchmark> found = new ArrayList<>();
    for (String id : ids) {
      found.add(find(id));
    }
    return found;
  }

  private Benchmark find(String id) {
    int dot = id.indexOf('.');
    String bare = (dot < 0 ? id : id.substring(0, dot)).toLowerCase(Locale.ROOT);
    List<Benchmark> matches = catalog.benchmarks(Selection.id(bare));
    if (matches.isEmpty()) {
      throw new RefusedException(
          "'"
              + id
              + "' is not the id of a profile; "
              + names.ids()
              + " has them, eight letters and digits such as 07070de2");
    }
    return matches.getFirst();
  }
}
