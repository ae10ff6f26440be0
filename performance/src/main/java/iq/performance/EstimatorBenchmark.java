package iq.performance;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Estimator;
import iq.advisor.estimate.Outcome;
import iq.answers.ShippedCalibration;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.annotations.Benchmark;
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

/** An estimate of what nobody measured, at one load and at ten. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EstimatorBenchmark {
  @Param({"1", "10"})
  public int loads = 1;

  private List<Double> concurrency = List.of();
  private Estimator estimator;
  private Asked asked;

  /** Reads the catalog and the shipped calibration. */
  @Setup
  public void read() {
    concurrency = DoubleStream.iterate(1, load -> 2 * load).limit(loads).boxed().toList();
    try (Catalog catalog = BuiltIn.open()) {
      estimator = ShippedCalibration.estimator(catalog);
      Model model = Objects.requireNonNull(catalog.model("Qwen/Qwen3-14B"));
      Accelerator accelerator =
          catalog.accelerators().stream()
              .filter(one -> one.id().equals("nvidia-h100-80gb"))
              .findFirst()
              .orElseThrow();
      asked =
          new Asked(
              model, accelerator, 1, Parallelism.NOT_STATED, null, "vllm", null, 3000, 400);
    }
  }

  /** The estimate. */
  @Benchmark
  public Outcome estimate() {
    return estimator.at(asked, concurrency);
  }
}
