package iq.performance;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.Provenance;
import iq.catalog.Selection;
import iq.catalog.Source;
import iq.catalog.store.CatalogFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Writes catalogs of any size to measure how answers slow down as a catalog grows. The asked
 * model's rows are the built-in catalog's in each; the rest are copies of other benchmarks under
 * made-up models and sources that all say {@code synthetic}. For measuring alone: the figures are
 * nobody's measurements.
 */
public final class SyntheticCatalog {
  private static final int BENCHMARKS_OF_A_MODEL = 25;
  private static final int MODELS_OF_A_SOURCE = 5;

  private SyntheticCatalog() {}

  /** Arguments: the file to write, and how many load points it is to have at least. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    long points = Long.parseLong(args[1]);
    try (Catalog catalog = BuiltIn.open()) {
      List<Benchmark> benchmarks = benchmarks(catalog, points);
      CatalogFile.create(
          file,
          new Content(
              List.of(Objects.requireNonNull(catalog.model(BuiltIn.MODEL))),
              catalog.accelerators(),
              catalog.machineTypes(null),
              catalog.prices(null),
              catalog.useCases(),
              benchmarks));
      System.out.printf(
          "%d %d %d%n",
          benchmarks.stream().mapToLong(benchmark -> benchmark.points().size()).sum(),
          benchmarks.size(),
          benchmarks.stream().map(b -> b.configuration().model()).distinct().count());
    }
  }

  private static List<Benchmark> benchmarks(Catalog catalog, long points) {
    List<Benchmark> benchmarks =
        new ArrayList<>(catalog.benchmarks(Selection.model(BuiltIn.MODEL)));
    long written = benchmarks.stream().mapToLong(benchmark -> benchmark.points().size()).sum();
    List<Benchmark> patterns =
        catalog.benchmarks(Selection.ALL).stream()
            .filter(benchmark -> !benchmark.configuration().model().equals(BuiltIn.MODEL))
            .sorted(Comparator.comparing(Benchmark::id))
            .toList();
    for (int number = 0; written < points; number++) {
      Benchmark copy = copy(patterns.get(number % patterns.size()), number);
      benchmarks.add(copy);
      written += copy.points().size();
    }
    return benchmarks;
  }

  private static Benchmark copy(Benchmark pattern, int number) {
    int model = number / BENCHMARKS_OF_A_MODEL;
    return new Benchmark(
        "synthetic-" + number,
        pattern.configuration().withModel("synthetic/model-" + model),
        pattern.workload(),
        pattern.loadKind(),
        provenance(model / MODELS_OF_A_SOURCE),
        pattern.points());
  }

  private static Provenance provenance(int number) {
    String name = "synthetic source " + number;
    Source source = new Source("synthetic-" + number, name, null, null, "none", null, null);
    return new Provenance(source, "synthetic", "nobody", null, null, null, null, null);
  }
}
