package iq.catalog.facts;

import iq.catalog.facts.Layer.Feed;
import iq.catalog.facts.Layer.Mixer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How many of a model's layers are of which kind, where they differ. */
final class LayerNotes {
  private LayerNotes() {}

  static List<String> of(List<Layer> layers) {
    List<String> notes = new ArrayList<>();
    note(notes, layers, "full attention", l -> l.mixer() == Mixer.FULL_ATTENTION);
    note(notes, layers, "attention within a window", l -> l.mixer() == Mixer.SLIDING_ATTENTION);
    note(notes, layers, "linear attention", l -> l.mixer() == Mixer.LINEAR_ATTENTION);
    note(notes, layers, "Mamba", l -> l.mixer() == Mixer.MAMBA);
    note(notes, layers, "experts", l -> l.feed() == Feed.EXPERTS);
    return notes;
  }

  private static void note(
      List<String> notes, List<Layer> layers, String what, Predicate<Layer> kind) {
    long count = layers.stream().filter(kind).count();
    if (count > 0 && count < layers.size()) {
      notes.add(what + " in " + count + " of " + layers.size() + " layers");
    }
  }
}
