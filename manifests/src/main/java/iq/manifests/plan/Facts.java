package iq.manifests.plan;

import iq.advisor.estimate.EstimatedBenchmark;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.ServerTables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param estimates by the ids of their benchmarks, which are their safe ends; those alone where there
 *     are any
 */
public record Facts(
    List<Benchmark> benchmarks,
    @Nullable Model model,
    @Nullable Accelerator accelerator,
    List<MachineType> machines,
    Collection<String> knownModels,
    Function<String, ServerTables> tables,
    Map<String, EstimatedBenchmark> estimates) {

  public Facts {
    benchmarks = List.copyOf(benchmarks);
    machines = List.copyOf(machines);
    knownModels = List.copyOf(knownModels);
    estimates = Map.copyOf(estimates);
  }

  /** Of what was measured alone. */
  public Facts(
      List<Benchmark> benchmarks,
      @Nullable Model model,
      @Nullable Accelerator accelerator,
      List<MachineType> machines,
      Collection<String> knownModels,
      Function<String, ServerTables> tables) {
    this(benchmarks, model, accelerator, machines, knownModels, tables, Map.of());
  }

  /** The same with estimates in place of what was measured: their safe ends are the benchmarks. */
  public Facts estimating(List<EstimatedBenchmark> made) {
    Map<String, EstimatedBenchmark> byId = new LinkedHashMap<>();
    made.forEach(one -> byId.put(one.id(), one));
    List<Benchmark> safe = made.stream().map(EstimatedBenchmark::safe).toList();
    return new Facts(safe, model, accelerator, machines, knownModels, tables, byId);
  }
}
