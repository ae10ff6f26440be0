package iq.server.observe;

import com.sun.management.UnixOperatingSystemMXBean;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.RuntimeMXBean;
import java.util.function.DoubleSupplier;
import java.util.function.ToLongFunction;

/** The process and its JVM, by the names that Prometheus's own clients give them. */
final class ProcessMetrics {
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1000;

  private ProcessMetrics() {}

  static void register(PrometheusRegistry registry) {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    gauge(registry, "process_start_time_seconds", "Start of the process since the Unix epoch.",
        () -> runtime.getStartTime() / MILLIS);
    gauge(registry, "jvm_heap_used_bytes", "Heap in use.",
        () -> memory.getHeapMemoryUsage().getUsed());
    gauge(registry, "jvm_heap_max_bytes", "The most heap that may be used.",
        () -> memory.getHeapMemoryUsage().getMax());
    gauge(registry, "jvm_nonheap_used_bytes", "Memory of the JVM outside the heap.",
        () -> memory.getNonHeapMemoryUsage().getUsed());
    gauge(registry, "jvm_threads_current", "Threads.",
        () -> ManagementFactory.getThreadMXBean().getThreadCount());
    counter(registry, "jvm_gc_collections_total", "Garbage collections.",
        () -> collected(GarbageCollectorMXBean::getCollectionCount));
    counter(registry, "jvm_gc_collection_seconds_total", "Time in garbage collections.",
        () -> collected(GarbageCollectorMXBean::getCollectionTime) / MILLIS);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      counter(registry, "process_cpu_seconds_total", "CPU time, user and system.",
          () -> system.getProcessCpuTime() / NANOS);
      gauge(registry, "process_open_fds", "Open file descriptors.",
          system::getOpenFileDescriptorCount);
      gauge(registry, "process_max_fds", "The most file descriptors that may be open.",
          system::getMaxFileDescriptorCount);
    }
  }

  private static double collected(ToLongFunction<GarbageCollectorMXBean> figure) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(figure).sum();
  }

  private static void gauge(
      PrometheusRegistry registry, String name, String help, DoubleSupplier value) {
    CatalogMetrics.gauge(registry, name, help, value);
  }

  private static void counter(
      PrometheusRegistry registry, String name, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }
}
