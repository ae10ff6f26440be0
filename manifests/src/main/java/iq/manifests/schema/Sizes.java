package iq.manifests.schema;

import java.util.List;

/** How much a value holds. */
final class Sizes {
  private Sizes() {}

  /** The values at and below one, counted no further than a limit. */
  static int count(Value value, int limit) {
    int count = 1;
    for (Spot below : below(value)) {
      count += count > limit ? 0 : count(below.value(), limit - count);
    }
    return count;
  }

  /** The levels below a value, 0 for a scalar. */
  static int depth(Value value) {
    int deepest = 0;
    for (Spot below : below(value)) {
      deepest = Math.max(deepest, 1 + depth(below.value()));
    }
    return deepest;
  }

  private static List<Spot> below(Value value) {
    Spot spot = Spot.root(value);
    return value instanceof Value.Items ? spot.items() : spot.entries();
  }
}
