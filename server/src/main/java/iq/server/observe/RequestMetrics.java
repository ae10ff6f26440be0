package iq.server.observe;

import com.linecorp.armeria.common.logging.RequestLog;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests there were and are, and how long they took. */
final class RequestMetrics {
  private static final double NANOS = 1e9;

  /** From a tenth of what an answer takes to the time limit of a request. */
  private static final double[] SECONDS = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private final Counter requests;
  private final Histogram durations;
  private final Gauge active;
  private final Map<Ended, Series> series = new ConcurrentHashMap<>();

  /** The series of one kind of request, looked up once. */
  private record Series(CounterDataPoint count, DistributionDataPoint seconds) {}

  RequestMetrics(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("iq_requests_total")
            .help("Requests that were answered, by method, transport and canonical code.")
            .labelNames("method", "transport", "code")
            .withoutExemplars()
            .register(registry);
    durations =
        Histogram.builder()
            .name("iq_request_duration_seconds")
            .help("Time from a request's first byte to the last byte of its answer.")
            .labelNames("method", "transport")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .withoutExemplars()
            .register(registry);
    active =
        Gauge.builder()
            .name("iq_requests_active")
            .help("Requests under way.")
            .withoutExemplars()
            .register(registry);
  }

  void begun() {
    active.inc();
  }

  void ended(Ended request, RequestLog log) {
    active.dec();
    Series one = series.computeIfAbsent(request, this::make);
    one.count().inc();
    one.seconds().observe(log.totalDurationNanos() / NANOS);
  }

  private Series make(Ended request) {
    return new Series(
        requests.labelValues(request.method(), request.transport(), request.code().name()),
        durations.labelValues(request.method(), request.transport()));
  }
}
