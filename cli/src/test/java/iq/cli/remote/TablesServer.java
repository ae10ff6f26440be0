package iq.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.InvalidDataException;
import iq.catalog.LayeredCatalog;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.imports.BenchmarkFile;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.PricesCsv;
import iq.catalog.imports.StatedMachines;
import iq.catalog.store.Author;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.catalog.wire.Tables;
import iq.catalog.wire.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What a client needs of a server, over HTTP and with a real catalog and store behind it. */
public final class TablesServer implements AutoCloseable {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final Author AUTHOR =
      new Author("tester", DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), null);

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Path folder;
  private final Store store;
  private final Catalog shipped;

  private TablesServer(Path catalog, Path folder) throws IOException {
    this.folder = folder;
    this.store = Stores.file(folder.resolve("server.sqlite"));
    try (Catalog file = CatalogFile.open(catalog)) {
      shipped = new MemoryCatalog(file.content(), file.version());
    }
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/team/iq/v1/tables/", exchange -> serve(exchange, this::table));
    http.createContext("/team/iq/v1/", exchange -> serve(exchange, this::write));
    http.start();
  }

  /** Serves a compiled catalog, below {@code /team}; own data go into a folder. */
  public static TablesServer of(Path catalog, Path folder) {
    try {
      return new TablesServer(catalog, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL that a user would type. */
  public String url() {
    return "127.0.0.1:" + http.getAddress().getPort() + "/team/";
  }

  /** Method and path of every request, with its query, from the first on. */
  public List<String> requests() {
    return requests;
  }

  private interface Answering {
    String answer(HttpExchange exchange) throws IOException;
  }

  private void serve(HttpExchange exchange, Answering answering) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    try (exchange) {
      try {
        send(exchange, 200, answering.answer(exchange));
      } catch (InvalidDataException e) {
        String message = String.valueOf(e.getMessage());
        Map<String, Object> error = Map.of("code", 400, "message", message, "status", "INVALID_ARGUMENT");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, 400, Json.write(Map.of("error", error)));
      }
    }
  }

  private void send(HttpExchange exchange, int status, String text) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().set("iq-catalog-version", catalog().version());
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(status, zipped.size());
    exchange.getResponseBody().write(zipped.toByteArray());
  }

  private Catalog catalog() {
    if (!store.exists()) {
      return shipped;
    }
    return new LayeredCatalog(shipped, store.load());
  }

  private String table(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=utf-8");
    String path = exchange.getRequestURI().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.csv$", "");
    StringWriter text = new StringWriter();
    Tables.write(name, catalog(), Wanted.of(parameters(exchange)), text);
    return text.toString();
  }

  private static Map<String, List<String>> parameters(HttpExchange exchange) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
      String[] both = pair.split("=", 2);
      parameters
          .computeIfAbsent(both[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private String write(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Object body =
        Json.readOrNull(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    switch (exchange.getRequestURI().getPath()) {
      case "/team/iq/v1/benchmarks" -> {
        return Json.write(Map.of("benchmarks", own()));
      }
      case "/team/iq/v1/benchmarks:import" -> importBenchmarks(body);
      case "/team/iq/v1/benchmarks:remove" -> remove(body);
      case "/team/iq/v1/prices:set" -> setPrices(body);
      case "/team/iq/v1/prices:import" -> importPrices(body);
      default -> throw new InvalidDataException("no such path");
    }
    return "{}";
  }

  private List<Map<String, String>> own() {
    if (!store.exists()) {
      return List.of();
    }
    try (Catalog own = store.open()) {
      return own.benchmarks(Selection.ALL).stream().map(b -> Map.of("id", b.id())).toList();
    }
  }

  private void importBenchmarks(@Nullable Object body) throws IOException {
    ImportSource given =
        new ImportSource(
            text(body, "source"), text(body, "measuredBy"), text(body, "measuredOn"), DAY);
    Map<String, MachineType> machines = new LinkedHashMap<>();
    catalog().machineTypes(null).forEach(machine -> machines.put(machine.name(), machine));
    List<Benchmark> benchmarks = BenchmarkFile.read(file(body), given, machines::get);
    store.add(
        benchmarks,
        StatedMachines.of(benchmarks).stream()
            .filter(machine -> !machines.containsKey(machine.name()))
            .toList(),
        AUTHOR);
  }

  private void remove(@Nullable Object body) {
    List<?> ids = (List<?>) Objects.requireNonNull(Json.at(body, "ids"));
    store.remove(ids.stream().map(String::valueOf).toList(), AUTHOR);
  }

  private void setPrices(@Nullable Object body) {
    for (Object price : (List<?>) Objects.requireNonNull(Json.at(body, "prices"))) {
      MachineType machine =
          new MachineType(
              required(price, "cloud"),
              required(price, "machineType"),
              required(price, "acceleratorType"),
              (Double) Objects.requireNonNull(Json.at(price, "acceleratorCount")),
              null,
              null,
              null);
      store.setPrices(
          List.of(machine),
          List.of(
              new Price(
                  required(price, "cloud"),
                  required(price, "region"),
                  required(price, "machineType"),
                  (Double) Json.at(price, "onDemand"),
                  (Double) Json.at(price, "spot"),
                  (Double) Json.at(price, "oneYearCud"),
                  (Double) Json.at(price, "threeYearsCud"),
                  required(price, "asOf"),
                  required(price, "source"))),
          AUTHOR);
    }
  }

  private void importPrices(@Nullable Object body) throws IOException {
    PricesCsv.PriceList list = PricesCsv.read(file(body), DAY);
    store.setPrices(list.machineTypes(), list.prices(), AUTHOR);
  }

  private Path file(@Nullable Object body) throws IOException {
    Path file = folder.resolve(required(body, "name"));
    Files.writeString(file, required(body, "content"));
    return file;
  }

  private static String required(@Nullable Object body, String name) {
    return Objects.requireNonNull(text(body, name), name);
  }

  private static @Nullable String text(@Nullable Object body, String name) {
    Object value = Json.at(body, name);
    return value == null ? null : value.toString();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    store.close();
  }
}
