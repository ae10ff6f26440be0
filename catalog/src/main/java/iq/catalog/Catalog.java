package iq.catalog;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known, for reading. Lists are in ASCII order unless said otherwise. */
public interface Catalog extends AutoCloseable {

  /** Models with at least one benchmark. */
  List<String> models();

  /** Model servers with a benchmark, of one model or of all. */
  List<String> servers(@Nullable String model);

  /** Accelerators with at least one benchmark. */
  List<String> benchmarkedAccelerators();

  /** The benchmarks that match, with their points. */
  List<Benchmark> benchmarks(Selection selection);

  /** The facts of a model, null when none are known. */
  @Nullable Model model(String id);

  /** The facts of all accelerators. */
  List<Accelerator> accelerators();

  /** The machine types that carry one of the accelerators, or all of them when null. */
  List<MachineType> machineTypes(@Nullable Collection<String> accelerators);

  /** The prices of machine types that carry one of the accelerators, or all of them when null. */
  List<Price> prices(@Nullable Collection<String> accelerators);

  /** The named use cases, in the catalog's order. */
  List<UseCase> useCases();

  @Override
  void close();
}
