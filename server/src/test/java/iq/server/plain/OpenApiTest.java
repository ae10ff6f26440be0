package iq.server.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.ServiceConfig;
import iq.server.Running;
import iq.server.ShippedData;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The document of the API is served, and tells of every path that the server has, and no other. */
class OpenApiTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

  /** It has a contract of its own: tools/list describes what it takes. */
  private static final String MCP = "/mcp";

  /** Of gRPC, whose paths are the full names of methods. */
  private static final Pattern GRPC = Pattern.compile("/[a-z0-9.]+\\.[A-Za-z]+/.*");

  /** Documented; those who run the server in production add them. */
  private static final Set<String> TO_COME = Set.of("/metrics", "/readyz");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void theDocumentIsServed() throws IOException {
    HttpResponse<String> answer = SERVER.get("/openapi.json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("application/json; charset=utf-8");
    assertThat(answer.body()).isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void itsPathsAreThoseOfTheServer() throws IOException {
    Set<String> served = new TreeSet<>(TO_COME);
    for (ServiceConfig service : SERVER.services()) {
      String path = path(service.route());
      if (!GRPC.matcher(path).matches() && !path.equals(MCP)) {
        served.add(path);
      }
    }
    assertThat(served).isEqualTo(documented()).hasSizeGreaterThan(20);
  }

  private static String path(Route route) {
    return route
        .patternString()
        .replaceAll("\\(\\?<([a-z]+)>[^)]*\\)", "{$1}")
        .replaceAll("[\\^$\\\\]", "");
  }

  private static Set<String> documented() throws IOException {
    Set<String> paths = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("\n    \"(/[^\"]*)\": ").matcher(Files.readString(COMMITTED));
    while (matcher.find()) {
      paths.add(matcher.group(1));
    }
    return paths;
  }
}
