package iq.performance;

import iq.advisor.Advisor;
import iq.advisor.Answer;
import iq.advisor.Market;
import iq.advisor.Question;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The advisor's answer from what was read already: one model, and all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AdvisorBenchmark {
  @Param({BuiltIn.MODEL, "all"})
  public String model = "";

  private final Question question = BuiltIn.question();
  private List<Benchmark> benchmarks = List.of();
  private Advisor advisor = new Advisor(new Market(List.of(), List.of()), List.of());

  /** Reads the catalog. */
  @Setup
  public void read() {
    try (Catalog catalog = BuiltIn.open()) {
      benchmarks =
          catalog.benchmarks(model.equals("all") ? Selection.ALL : Selection.model(model));
      advisor = new Advisor(BuiltIn.market(catalog, benchmarks), catalog.useCases());
    }
  }

  /** The answer. */
  @org.openjdk.jmh.annotations.Benchmark
  public Answer answer() {
    return advisor.answer(question, benchmarks);
  }
}
