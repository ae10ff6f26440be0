package iq.manifests.generator;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Content;
import iq.catalog.CurveKind;
import iq.catalog.Model;
import iq.catalog.ServerTables;
import iq.catalog.text.DataFolder;
import iq.manifests.plan.Facts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the shipped catalog knows. */
final class Shipped {
  private static final Content CATALOG = new DataFolder(Path.of("..", "data")).read();
  private static final Map<String, Model> MODELS =
      CATALOG.models().stream().collect(Collectors.toMap(Model::id, Function.identity()));
  private static final Map<String, Accelerator> ACCELERATORS =
      CATALOG.accelerators().stream()
          .collect(Collectors.toMap(Accelerator::id, Function.identity()));
  private static final Map<String, ServerTables> TABLES = new HashMap<>();

  private Shipped() {}

  /** Every online benchmark, once for each server that can repeat it. */
  static List<Profile> profiles() {
    return CATALOG.benchmarks().stream()
        .filter(benchmark -> benchmark.loadKind().curveKind() == CurveKind.ONLINE)
        .flatMap(benchmark -> Profile.of(benchmark, CATALOG.useCases().getFirst()))
        .toList();
  }

  /** Of a benchmark by itself, so that no other one is chosen. */
  static Facts facts(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    return new Facts(
        List.of(benchmark),
        MODELS.get(c.model()),
        ACCELERATORS.get(c.accelerator()),
        CATALOG.machineTypes(),
        MODELS.keySet(),
        server -> TABLES.computeIfAbsent(server, CATALOG.servers()::of));
  }
}
