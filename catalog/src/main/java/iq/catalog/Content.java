package iq.catalog;

import java.util.List;

/** A whole catalog in memory: what {@code data/} holds and what a build compiles. */
public record Content(
    List<Model> models,
    List<Accelerator> accelerators,
    List<MachineType> machineTypes,
    List<Price> prices,
    List<UseCase> useCases,
    List<Benchmark> benchmarks,
    ServerTables servers) {

  public Content {
    models = List.copyOf(models);
    accelerators = List.copyOf(accelerators);
    machineTypes = List.copyOf(machineTypes);
    prices = List.copyOf(prices);
    useCases = List.copyOf(useCases);
    benchmarks = List.copyOf(benchmarks);
  }

  /** A catalog that knows nothing of what the versions of model servers know. */
  public Content(
      List<Model> models,
      List<Accelerator> accelerators,
      List<MachineType> machineTypes,
      List<Price> prices,
      List<UseCase> useCases,
      List<Benchmark> benchmarks) {
    this(
        models,
        accelerators,
        machineTypes,
        prices,
        useCases,
        benchmarks,
        ServerTables.empty());
  }

  /** Nothing known. */
  public static Content empty() {
    return new Content(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
