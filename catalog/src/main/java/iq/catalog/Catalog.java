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

  /** The versions of a model server with a benchmark, of one model and server or of all. */
  List<String> serverVersions(@Nullable String model, @Nullable String server);

  /** The serving stacks with a benchmark, of one model and server or of all. */
  List<ServingStack> servingStacks(@Nullable String model, @Nullable String server);

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

  /** The regions of a cloud that have prices. */
  List<String> regions(String cloud);

  /** The clouds that have machine types. */
  List<String> clouds();

  /** The prices of machine types that carry one of the accelerators, or all of them when null. */
  List<Price> prices(@Nullable Collection<String> accelerators);

  /** The named use cases, in the catalog's order. */
  List<UseCase> useCases();

  /** What the versions of a model server know; nothing when none was looked at. */
  ServerTables serverTables(String server);

  /** All of it at once, in the order in which the parts are listed. */
  Content content();

  /**
   * What tells one state of the catalog from others: eight hexadecimal digits of its content; of own
   * data the number of its last change; of both, both.
   */
  String version();

  @Override
  void close();
}
