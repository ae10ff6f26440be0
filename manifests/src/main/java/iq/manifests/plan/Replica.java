package iq.manifests.plan;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Parallelism;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One copy of what was measured: how many accelerators it has and how the model is spread over
 * them. Sources say this in different ways; the accelerators of one copy are what the parallel ways
 * multiply to, as far as that divides the accelerators behind the figures.
 *
 * @param copies how many such copies the measured figures are of
 * @param sharedAttention attention runs data parallel on the same accelerators that the experts are
 *     tensor parallel on: the ways are stated as TP = DP = all accelerators
 * @param tensorStated whether the source states the tensor parallel way
 */
public record Replica(
    int accelerators,
    int tensor,
    int pipeline,
    int data,
    @Nullable Integer expert,
    int copies,
    boolean sharedAttention,
    boolean tensorStated) {
  public static Replica of(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    Parallelism ways = c.parallelism();
    int replicas = Objects.requireNonNullElse(c.replicas(), 1);
    int stated = replicas > 0 && c.acceleratorCount() % replicas == 0 ? replicas : 1;
    int all = c.acceleratorCount() / stated;
    int pipeline = Math.max(1, Objects.requireNonNullElse(ways.pipeline(), 1));
    int data = Math.max(1, Objects.requireNonNullElse(ways.data(), 1));
    boolean known = ways.tensor() != null && ways.tensor() > 0;
    int tensor =
        known ? Objects.requireNonNull(ways.tensor()) : Math.max(1, all / pipeline / data);
    boolean shared = data > 1 && tensor * pipeline == all && tensor % data == 0;
    if (!shared && stated == data && data > 1) {
      data = 1; // the copies are stated twice, as replicas and as data parallel
    }
    int one = shared ? all : tensor * pipeline * data;
    int copies = one > 0 && all % one == 0 ? all / one : 1;
    return new Replica(
        one, tensor, pipeline, data, ways.expert(), copies * stated, shared, known);
  }

  /**
   * How many machines a copy goes over: one where it fits, else as few as divide it evenly.
   *
   * @param largest the accelerators of the largest machine
   */
  int nodes(int largest) {
    int nodes = Math.max(1, (accelerators + largest - 1) / largest);
    while (accelerators % nodes != 0) {
      nodes++;
    }
    return nodes;
  }
}
