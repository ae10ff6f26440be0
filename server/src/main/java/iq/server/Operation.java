package iq.server;

import com.linecorp.armeria.server.ServerBuilder;
import iq.server.config.Settings;
import iq.server.live.LiveCatalog;
import iq.server.observe.Health;
import iq.server.observe.Metrics;
import iq.server.observe.Observed;
import iq.server.observe.Traces;
import iq.server.observe.TracesEndpoint;
import iq.server.stop.Drain;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a server is operated by: health, figures, log, traces, and its stop. */
public final class Operation implements AutoCloseable {
  private final Settings settings;
  private final Metrics metrics;
  private final Drain drain = new Drain();
  private final @Nullable Traces traces;

  /** Of one server; no class of OpenTelemetry is loaded unless traces are asked for. */
  public Operation(Settings settings, Metrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
    TracesEndpoint endpoint = TracesEndpoint.of(settings);
    this.traces = endpoint == null ? null : Traces.to(endpoint);
  }

  /** The requests under way. */
  public Drain drain() {
    return drain;
  }

  /** Which profiles answer a request that does not say. */
  public Included included() {
    return Included.of(settings);
  }

  /** Adds all of it to a server. Of decorators, the one that is added last sees a request first. */
  void hold(ServerBuilder server, LiveCatalog live, Clock clock) {
    Health.hold(server, live, drain::isStopping);
    metrics.hold(server, live, clock);
    if (traces != null) {
      traces.hold(server);
    }
    Observed.hold(server, settings, metrics);
    drain.hold(server);
  }

  /** Sends the traces that are left. */
  @Override
  public void close() {
    if (traces != null) {
      traces.close();
    }
  }
}
