package iq.server.auth;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.RoutePathType;
import iq.api.openapi.Services;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a call needs, by the route that it took. The path as it was typed decides nothing, so that
 * no way to write it leads past the table.
 */
final class Needs {
  private static final Map<String, Need> BY_PATH = byPath();

  private final Map<Route, Need> known = new ConcurrentHashMap<>();

  /** What calls of a route need. */
  Need of(Route route) {
    return known.computeIfAbsent(route, Needs::find);
  }

  private static Need find(Route route) {
    if (route.isFallback()) {
      return Need.CALLER;
    }
    String path = path(route);
    Need need = BY_PATH.get(path);
    return need == null ? below(path) : need;
  }

  private static Need below(String path) {
    return NeedTable.PATHS.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Need.UNLISTED);
  }

  /** A path with a verb, such as {@code /v1/models:fetch}, is a regular expression of itself. */
  private static String path(Route route) {
    String path = route.paths().getFirst();
    if (route.pathType() != RoutePathType.REGEX) {
      return path;
    }
    String open = path.startsWith("^") ? path.substring(1) : path;
    return open.endsWith("$") ? open.substring(0, open.length() - 1) : open;
  }

  private static Map<String, Need> byPath() {
    Map<String, Need> needs = new HashMap<>(NeedTable.PATHS);
    NeedTable.METHODS.forEach((method, need) -> needs.put("/" + method, need));
    for (ServiceDescriptor service : Services.all()) {
      for (MethodDescriptor method : service.getMethods()) {
        String name = service.getFullName() + "/" + method.getName();
        needs.put(rest(method), NeedTable.METHODS.getOrDefault(name, Need.UNLISTED));
      }
    }
    return Map.copyOf(needs);
  }

  private static String rest(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    return rule.hasGet() ? rule.getGet() : rule.getPost();
  }
}
