package iq.server.observe;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import iq.server.config.Settings;

/** Every request is named, counted, timed, and written to the log when that is wanted. */
public final class Observed extends SimpleDecoratingHttpService {
  private final RequestMetrics metrics;
  private final boolean logged;

  private Observed(HttpService service, RequestMetrics metrics, boolean logged) {
    super(service);
    this.metrics = metrics;
    this.logged = logged;
  }

  /** Observes all requests of a server, those to unknown paths too. */
  public static void hold(ServerBuilder server, Settings settings, Metrics metrics) {
    boolean logged = AccessLog.isOn(settings);
    server.requestIdGenerator(routing -> RequestIds.of(routing.headers()));
    server.decorator(service -> new Observed(service, metrics.requests(), logged));
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
    metrics.begun();
    context.mutateAdditionalResponseHeaders(
        headers -> headers.set(RequestIds.HEADER, context.id().text()));
    var _ = context.log().whenComplete().thenAccept(log -> ended(context, log));
    return unwrap().serve(context, request);
  }

  private void ended(ServiceRequestContext context, RequestLog log) {
    Ended request = Ended.of(context, log);
    metrics.ended(request, log);
    if (logged) {
      AccessLog.write(context, request, log);
    }
  }
}
