package iq.advisor;

import iq.catalog.Benchmark;
import iq.catalog.Shape;
import iq.catalog.UseCase;
import iq.catalog.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which workloads are near enough to be called the same: both lengths within a fifth, as GIQ. */
public final class WorkloadMatch {
  private static final double TOLERANCE = 0.2;

  private WorkloadMatch() {}

  /** Whether a benchmark's lengths are within 20 % of those asked for. */
  static boolean matches(Benchmark benchmark, int inputTokens, int outputTokens) {
    Shape shape = benchmark.workload().shape();
    return near(shape.inputTokens(), inputTokens) && near(shape.outputTokens(), outputTokens);
  }

  private static boolean near(@Nullable Integer measured, int asked) {
    return measured != null && Math.abs(measured - asked) <= TOLERANCE * asked;
  }

  /** The use case that a benchmark's lengths are nearest to, null when none is near enough. */
  public static @Nullable UseCase useCase(Benchmark benchmark, List<UseCase> useCases) {
    UseCase nearest = null;
    double least = Double.MAX_VALUE;
    for (UseCase useCase : useCases) {
      if (matches(benchmark, useCase.inputTokens(), useCase.outputTokens())) {
        double distance = distance(benchmark.workload().shape(), useCase);
        if (distance < least) {
          nearest = useCase;
          least = distance;
        }
      }
    }
    return nearest;
  }

  /**
   * The group in which benchmarks are compared: the use case that they are near to, else the token
   * lengths. MLPerf's results are compared with each other alone, benchmark by benchmark.
   */
  static String group(Benchmark benchmark, @Nullable UseCase useCase) {
    Workload workload = benchmark.workload();
    if (workload.mlperf() && workload.dataset() != null) {
      return workload.dataset();
    }
    return useCase != null ? useCase.name() : workload.nominalShape().label();
  }

  private static double distance(Shape shape, UseCase useCase) {
    return ratio(shape.inputTokens(), useCase.inputTokens())
        + ratio(shape.outputTokens(), useCase.outputTokens());
  }

  private static double ratio(@Nullable Integer measured, int named) {
    return measured == null ? Double.MAX_VALUE : Math.abs(Math.log((double) measured / named));
  }
}
