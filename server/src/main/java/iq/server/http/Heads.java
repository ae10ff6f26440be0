package iq.server.http;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.ServiceRequestContextWrapper;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import com.linecorp.armeria.server.grpc.GrpcService;
import java.util.Set;

/** HEAD is answered as GET is; Armeria sends no body to it. */
public final class Heads {
  private Heads() {}

  /** Adds HEAD to every path of GET that a service transcodes. */
  public static void add(ServerBuilder server, GrpcService grpc) {
    for (Route route : grpc.routes()) {
      if (route.methods().equals(Set.of(HttpMethod.GET))) {
        Route head = route.toBuilder().methods(HttpMethod.HEAD).build();
        server.route().addRoute(head).build(new OfRoute(new RestRequests(grpc), route));
      }
    }
  }

  /** Adds a path that takes GET, and HEAD. */
  public static void add(ServerBuilder server, String path, HttpService service) {
    server
        .route()
        .path(path)
        .methods(HttpMethod.GET, HttpMethod.HEAD)
        .build(service.decorate((inner, context, request) -> inner.serve(context, asGet(request))));
  }

  private static HttpRequest asGet(HttpRequest request) {
    return request.withHeaders(request.headers().toBuilder().method(HttpMethod.GET).build());
  }

  /** Transcoding knows its methods by the routes of GET. */
  private static final class OfRoute extends SimpleDecoratingHttpService {
    private final Route get;

    OfRoute(HttpService delegate, Route get) {
      super(delegate);
      this.get = get;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request)
        throws Exception {
      return unwrap().serve(new OnRoute(context, config(context)), asGet(request));
    }

    private ServiceConfig config(ServiceRequestContext context) {
      return context.config().virtualHost().serviceConfigs().stream()
          .filter(one -> one.mappedRoute().equals(get))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A request as if it had come on another route. */
  private static final class OnRoute extends ServiceRequestContextWrapper {
    private final ServiceConfig config;

    OnRoute(ServiceRequestContext context, ServiceConfig config) {
      super(context);
      this.config = config;
    }

    @Override
    public ServiceConfig config() {
      return config;
    }
  }
}
