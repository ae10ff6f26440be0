package iq.performance;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.store.CatalogFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One model read from the compiled catalog: opened, queried, closed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CatalogBenchmark {
  private final Path file = BuiltIn.file();

  /** The benchmarks of one model. */
  @org.openjdk.jmh.annotations.Benchmark
  public List<Benchmark> oneModel() {
    try (Catalog catalog = CatalogFile.open(file)) {
      return catalog.benchmarks(Selection.model(BuiltIn.MODEL));
    }
  }
}
