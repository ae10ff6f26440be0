package iq.manifests.server;

import iq.advisor.Versions;
import java.util.List;

/** Finds where a version stands. The list of the versions looked at gives the order. */
final class Placement {
  private Placement() {}

  static Standing of(String version, List<String> looked) {
    if (looked.isEmpty()) {
      return new Standing.Unknown();
    }
    if (looked.contains(version)) {
      return new Standing.LookedAt(version);
    }
    if (looked.stream().noneMatch(Versions::numbered)) {
      return new Standing.Undated(looked.getLast());
    }
    return Versions.numbered(version)
        ? byNumber(version, looked)
        : new Standing.Unnumbered(looked);
  }

  private static Standing byNumber(String version, List<String> looked) {
    int below = -1;
    for (int i = 0; i < looked.size(); i++) {
      if (!Versions.numbered(looked.get(i))) {
        continue;
      }
      int order = Versions.compareNumbers(looked.get(i), version);
      if (order == 0) {
        return new Standing.LookedAt(looked.get(i));
      }
      if (order < 0) {
        below = i;
      }
    }
    if (below < 0) {
      return new Standing.Older(looked.getFirst());
    }
    // What follows may lack a number, as the head of a branch does: its place in the list counts.
    return below + 1 < looked.size()
        ? new Standing.Between(looked.get(below), looked.get(below + 1))
        : new Standing.Newer(looked.getLast());
  }
}
