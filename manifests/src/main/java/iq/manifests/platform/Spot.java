package iq.manifests.platform;

import iq.manifests.draft.Draft;

/** What is the same of all nodes that may be taken away at any time. */
final class Spot {
  private Spot() {}

  /** Has the server stop within the notice that a platform gives. */
  static void addTo(Draft draft, int seconds, String notice) {
    draft.pod().gracePeriod(seconds, notice);
    draft.note(
        "Spot: a node may be taken away at any time ("
            + notice
            + "); requests that take longer are lost, and until another node is there and has"
            + " loaded the model there is a copy less. Run more than one, and have callers retry.");
  }
}
