package iq.answers;

import iq.catalog.Catalog;
import iq.catalog.Closest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks words against what is known; a refusal says what is, closest first. */
public final class Known {
  private final Catalog catalog;
  private final Names names;

  public Known(Catalog catalog, Names names) {
    this.catalog = catalog;
    this.names = names;
  }

  /** Refuses a model that nobody measured. */
  public void model(String model) {
    List<String> measured = catalog.models();
    if (!measured.contains(model) && catalog.model(model) != null) {
      throw new RefusedException(
          names.of(Field.MODEL)
              + ": nobody measured '"
              + model
              + "'; measured, closest first: "
              + Closest.list(model, measured)
              + "; '"
              + names.listing(Field.MODEL, null)
              + "' shows all"
              + names.estimating(model));
    }
    check(Field.MODEL, model, measured, null);
  }

  /** Refuses a server that a model was not measured with. */
  public void server(@Nullable String model, String server) {
    check(Field.MODEL_SERVER, server, catalog.servers(model), model);
  }

  /** Refuses an accelerator without facts and without benchmarks; null is no accelerator. */
  public void accelerator(@Nullable String accelerator) {
    if (accelerator != null) {
      Set<String> all = new TreeSet<>(catalog.benchmarkedAccelerators());
      catalog.accelerators().forEach(known -> all.add(known.id()));
      check(Field.ACCELERATOR_TYPE, accelerator, all, null);
    }
  }

  /** Refuses a cloud without machine types; null is no cloud. */
  public void cloud(@Nullable String cloud) {
    if (cloud != null) {
      check(Field.CLOUD, cloud, catalog.clouds(), null);
    }
  }

  /** Refuses a serving stack that nobody measured. */
  public void servingStack(String stack) {
    Set<String> stacks = new TreeSet<>();
    catalog.servingStacks(null, null).forEach(known -> stacks.add(known.name()));
    check(Field.SERVING_STACK, stack, stacks, null);
  }

  /** Refuses a value that is not among the known ones. */
  void check(Field field, String value, Collection<String> known, @Nullable String within) {
    check(names.of(field), value, known, names.listing(field, within));
  }

  /**
   * Refuses a value that is not among the known ones.
   *
   * @param name what the value is of
   * @param listing what shows all of them
   */
  public static void check(String name, String value, Collection<String> known, String listing) {
    if (!known.contains(value)) {
      throw new RefusedException(
          name
              + ": '"
              + Quoted.shortened(value)
              + "' is not known; known, closest first: "
              + Closest.list(value, known)
              + "; '"
              + listing
              + "' shows all");
    }
  }
}
