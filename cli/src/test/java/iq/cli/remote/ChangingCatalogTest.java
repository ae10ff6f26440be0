package iq.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.wire.Tables;
import iq.catalog.wire.Wanted;
import iq.cli.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A catalog that changes while a command reads it never gives an answer of two states. */
class ChangingCatalogTest {
  private static final String LINE = "machine-types list --cloud=gcp --format=value";

  private static final Accelerator L4 =
      new Accelerator(
          "nvidia-l4", "L4", "nvidia", 24.0, null, null, null, null, null, null, null, null, null,
          null, null, null);

  private final HttpServer http = server();
  private int requests;
  private int changes;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    http.createContext("/iq/v1/tables/", this::answer);
    http.start();
  }

  @AfterEach
  void stop() {
    http.stop(0);
  }

  /** After the first request, and as often as it is to change, every answer is of a new state. */
  private void answer(HttpExchange exchange) throws IOException {
    int state = Math.min(requests++, changes);
    String path = exchange.getRequestURI().getPath();
    StringWriter text = new StringWriter();
    Tables.write(
        path.substring(path.lastIndexOf('/') + 1).replace(".csv", ""),
        catalog(state),
        Wanted.ALL,
        text);
    exchange.getResponseHeaders().set("Content-Type", "text/csv");
    exchange.getResponseHeaders().set("iq-catalog-version", "version" + state);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Catalog catalog(int state) {
    MachineType machine = new MachineType("gcp", "machine-" + state, "nvidia-l4", 1, 4, null, null);
    return new MemoryCatalog(
        new Content(List.of(), List.of(L4), List.of(machine), List.of(), List.of(), List.of()),
        "version" + state);
  }

  private Result run() {
    return OneAnswer.run(
        "127.0.0.1:" + http.getAddress().getPort(),
        LINE + " --accelerator-type=nvidia-l4");
  }

  @Test
  void aChangeIsReadAgainWhole() {
    changes = 1;
    Result result = run();

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("machine-1").doesNotContain("machine-0");
    assertThat(requests).isEqualTo(2 + 4);
  }

  @Test
  void withoutChangeNothingIsReadTwice() {
    assertThat(run().out()).contains("machine-0");
    assertThat(requests).isEqualTo(4);
  }

  @Test
  void aCatalogThatNeverRestsIsTold() {
    changes = 100;
    Result result = run();

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("http://127.0.0.1:", "went from version version", "try again")
        .doesNotContain("unexpected fault");
    assertThat(result.out()).isEmpty();
  }
}
