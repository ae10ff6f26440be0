package iq.server.own;

import iq.api.v1.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Provenance;
import iq.catalog.Shape;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Benchmarks as messages, without their loads. */
final class BenchmarkMessages {
  private BenchmarkMessages() {}

  static Benchmark of(iq.catalog.Benchmark benchmark, boolean own) {
    Configuration c = benchmark.configuration();
    Shape shape = benchmark.workload().shape();
    Provenance from = benchmark.provenance();
    Benchmark.Builder message =
        Benchmark.newBuilder()
            .setId(benchmark.id())
            .setModel(c.model())
            .setAcceleratorType(c.accelerator())
            .setAcceleratorCount(c.acceleratorCount())
            .setLoads(benchmark.points().size())
            .setLoadKind(benchmark.loadKind().word())
            .setKind(benchmark.loadKind().curveKind().word())
            .setSource(from.source().name())
            .setLicence(from.source().licence())
            .setMeasuredBy(from.measuredBy())
            .setMeasured(from.when())
            .setOwn(own);
    set(message::setModelServer, c.server());
    set(message::setModelServerVersion, c.serverVersion());
    set(message::setServingStack, c.stack());
    set(message::setAverageInputLength, shape.inputTokens());
    set(message::setAverageOutputLength, shape.outputTokens());
    return message.build();
  }

  private static <T> void set(Consumer<T> field, @Nullable T value) {
    if (value != null) {
      field.accept(value);
    }
  }
}
