package iq.catalog.text;

import iq.catalog.Closest;
import iq.catalog.InvalidDataException;
import java.util.Collections;
import java.util.List;

/** Which columns the first line of a CSV file may name. */
enum Header {

  /** Those of the format, in any order: a misspelt column must not pass for an absent one. */
  STRICT {
    @Override
    void check(String file, List<String> header, List<String> names) {
      for (String name : header) {
        if (!names.contains(name)) {
          String closest = Closest.order(name, names).getFirst();
          throw InvalidDataException.at(
              file, 1, "header", name, "only columns among " + names + "; the closest is " + closest);
        }
      }
      once(file, header);
    }
  },

  /** Any, as long as some of the format's are among them. */
  FOREIGN {
    @Override
    void check(String file, List<String> header, List<String> names) {
      if (Collections.disjoint(header, names)) {
        throw InvalidDataException.at(
            file, 1, "header", String.join(",", header), "columns among " + names);
      }
      once(file, header);
    }
  };

  abstract void check(String file, List<String> header, List<String> names);

  private static void once(String file, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      if (header.indexOf(header.get(i)) != i) {
        throw InvalidDataException.at(file, 1, "header", header.get(i), "each column once");
      }
    }
  }
}
