package iq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.ServiceConfig;
import iq.api.openapi.Services;
import iq.server.Running;
import iq.server.ShippedData;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every route needs: listed, or open to nobody. */
class NeedsTest {
  private static final Set<String> OPEN = Set.of("/healthz", "/readyz", "/openapi.json");

  private static List<Route> routes(Running server) {
    return server.server().config().serviceConfigs().stream().map(ServiceConfig::route).toList();
  }

  @Test
  void everyRouteOfTheServerIsInTheTable() {
    try (Running server = Running.on(ShippedData.DATA)) {
      assertThat(routes(server)).hasSizeGreaterThan(10);
      assertThat(routes(server)).noneMatch(route -> new Needs().of(route) == Need.UNLISTED);
    }
  }

  @Test
  void everyMethodOfTheContractIsInTheTable() {
    Set<String> methods = new TreeSet<>();
    Services.all()
        .forEach(
            service ->
                service.getMethods().stream()
                    .map(MethodDescriptor::getName)
                    .forEach(name -> methods.add(service.getFullName() + "/" + name)));

    assertThat(NeedTable.METHODS.keySet()).containsAll(methods);
  }

  @Test
  void whatChangesTheStoreNeedsWrite() {
    assertThat(new Needs().of(Route.builder().exact("/iq.v1.Prices/SetPrices").build()))
        .isEqualTo(Need.WRITE);
    assertThat(new Needs().of(Route.builder().exact("/iq/v1/benchmarks:import").build()))
        .isEqualTo(Need.WRITE);
    assertThat(new Needs().of(Route.builder().exact("/iq/v1/benchmarks").build()))
        .isEqualTo(Need.READ);
  }

  @Test
  void whatIsNotListedIsOpenToNobody() {
    assertThat(new Needs().of(Route.builder().exact("/iq/v1/new").build()))
        .isEqualTo(Need.UNLISTED);
    assertThat(new Needs().of(Route.builder().exact("/healthz/more").build()))
        .isEqualTo(Need.UNLISTED);
    assertThat(new Needs().of(Route.builder().exact("/iq/v1/tables/prices.csv").build()))
        .isEqualTo(Need.READ);
  }

  @Test
  void withoutATokenNoRouteAnswersOffTheLoopback(@TempDir Path folder) {
    try (MadeTokens made = new MadeTokens(folder);
        Running server =
            Running.on(
                ShippedData.DATA,
                Map.of("host", "0.0.0.0"),
                made.store.tokens(),
                Running.CLOCK)) {
      for (Route route : routes(server)) {
        String path = path(route);
        int expected = OPEN.contains(path) ? 200 : 401;
        HttpMethod method =
            route.methods().contains(HttpMethod.GET) ? HttpMethod.GET : HttpMethod.POST;
        assertThat(status(server, method.name(), path)).as(method + path).isEqualTo(expected);
      }
      assertThat(status(server, "GET", "/nowhere")).isEqualTo(401);
    }
  }

  /** A path that takes the route: of a pattern with a variable, the table of prices. */
  private static String path(Route route) {
    String pattern = route.paths().getFirst().replaceAll("\\(\\?<table>.*", "prices.csv");
    return pattern.replaceAll("[\\^$]", "");
  }

  private static int status(Running server, String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri(path)).method(method, BodyPublishers.ofString("{}")).build();
    return server.send(request).statusCode();
  }
}
