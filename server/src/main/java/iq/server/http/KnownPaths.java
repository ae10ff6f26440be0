package iq.server.http;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.RoutePathType;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.grpc.GrpcService;
import iq.catalog.Closest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The paths of a server and the methods of each. */
final class KnownPaths {
  private static final int LONGEST = 200;
  private static final String PLAIN = "/[A-Za-z0-9_/.:-]*";

  private final Map<String, Set<HttpMethod>> methods = new TreeMap<>();

  KnownPaths(List<ServiceConfig> services) {
    for (ServiceConfig service : services) {
      Route route = service.route();
      String path = path(route);
      if (path.matches(PLAIN)) {
        methods.computeIfAbsent(path, known -> new TreeSet<>()).addAll(methods(service));
      }
    }
  }

  /** Routes of gRPC take every method and refuse all but one. */
  private static Set<HttpMethod> methods(ServiceConfig service) {
    boolean grpc = service.service().as(GrpcService.class) != null;
    return grpc && service.route().pathType() == RoutePathType.EXACT
        ? Set.of(HttpMethod.POST)
        : service.route().methods();
  }

  /** A path with a verb, such as {@code /v1/models:fetch}, is a regular expression of itself. */
  private static String path(Route route) {
    String pattern = route.paths().getFirst();
    return route.pathType() == RoutePathType.REGEX && pattern.endsWith("$")
        ? pattern.substring(1, pattern.length() - 1)
        : pattern;
  }

  /** The methods of a path as the header Allow lists them, empty for an unknown path. */
  String allowed(String path) {
    return methods.getOrDefault(path, Set.of()).stream()
        .map(HttpMethod::name)
        .collect(Collectors.joining(", "));
  }

  /** The path most like an unknown one. */
  String closest(String path) {
    String typed = path.substring(0, Math.min(path.length(), LONGEST));
    return Closest.order(typed, methods.keySet()).getFirst();
  }
}
