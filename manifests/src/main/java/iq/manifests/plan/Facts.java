package iq.manifests.plan;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.ServerTables;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known that a manifest rests on.
 *
 * @param benchmarks at least those of the model
 * @param model the facts of the model, null when none are known
 * @param accelerator the facts of the accelerator, null when none are known
 * @param machines at least the machine types that carry the accelerator
 * @param knownModels all models, so that no two get the same names
 * @param tables what the versions of a server know, such as {@code catalog::serverTables}
 */
public record Facts(
    List<Benchmark> benchmarks,
    @Nullable Model model,
    @Nullable Accelerator accelerator,
    List<MachineType> machines,
    Collection<String> knownModels,
    Function<String, ServerTables> tables) {

  public Facts {
    benchmarks = List.copyOf(benchmarks);
    machines = List.copyOf(machines);
    knownModels = List.copyOf(knownModels);
  }
}
