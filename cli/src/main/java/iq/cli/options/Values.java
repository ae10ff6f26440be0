package iq.cli.options;

import iq.catalog.Catalog;
import iq.cli.Closest;
import iq.cli.CommandException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks values of options against what is known; a refusal says what is, closest first. */
public final class Values {
  private Values() {}

  /** Refuses a model that nobody measured. */
  public static void checkModel(Catalog catalog, String model) {
    known("--model", model, catalog.models(), "iq models list");
  }

  /** Refuses a server that a model was not measured with. */
  public static void checkServer(Catalog catalog, @Nullable String model, String server) {
    String next = "iq model-servers list" + (model == null ? "" : " --model=" + model);
    known("--model-server", server, catalog.servers(model), next);
  }

  /** Refuses an accelerator without facts and without benchmarks; null is no accelerator. */
  public static void checkAccelerator(Catalog catalog, @Nullable String accelerator) {
    if (accelerator != null) {
      Set<String> all = new TreeSet<>(catalog.benchmarkedAccelerators());
      catalog.accelerators().forEach(known -> all.add(known.id()));
      known("--accelerator-type", accelerator, all, "iq accelerators list");
    }
  }

  /** Refuses a cloud without machine types; null is no cloud. */
  public static void checkCloud(Catalog catalog, @Nullable String cloud) {
    if (cloud != null) {
      known("--cloud", cloud, catalog.clouds(), "iq machine-types list");
    }
  }

  /** Refuses a value that is not among the known ones. */
  public static void known(
      String flag, String value, Collection<String> known, String listedBy) {
    if (!known.contains(value)) {
      throw CommandException.usage(
          flag
              + ": '"
              + value
              + "' is not known; known, closest first: "
              + Closest.list(value, known)
              + "; '"
              + listedBy
              + "' shows all");
    }
  }
}
