package iq.server.plain;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.encoding.EncodingService;
import io.grpc.Status;
import iq.catalog.Closest;
import iq.catalog.InvalidDataException;
import iq.catalog.wire.Tables;
import iq.catalog.wire.Wanted;
import iq.server.http.GoogleErrors;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables of the catalog as CSV, from which clients put it together again. */
public final class TableService extends AbstractHttpService {
  /** The path of each, for Armeria. */
  public static final String PATH = "regex:^/iq/v1/tables/(?<table>[^/]+)\\.csv$";

  /** Names the state of the catalog that a table is of. */
  public static final String VERSION = "iq-catalog-version";

  private final LiveCatalog live;

  private TableService(LiveCatalog live) {
    this.live = live;
  }

  /** The tables of a catalog, packed for clients that take packed answers. */
  public static HttpService of(LiveCatalog live) {
    return new TableService(live).decorate(EncodingService.newDecorator());
  }

  @Override
  protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
    String table = Objects.requireNonNull(context.pathParam("table"));
    return HttpResponse.of(
        () -> answer(table, parameters(context.queryParams())), context.blockingTaskExecutor());
  }

  private HttpResponse answer(String table, Map<String, List<String>> parameters) {
    if (!Tables.names().contains(table)) {
      return GoogleErrors.response(
          HttpStatus.NOT_FOUND,
          Status.Code.NOT_FOUND,
          "table '" + table + "' is not known; known, closest first: "
              + Closest.list(table, Tables.names()));
    }
    try {
      return csv(table, Wanted.of(parameters));
    } catch (InvalidDataException e) {
      return GoogleErrors.response(
          HttpStatus.BAD_REQUEST, Status.Code.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
    }
  }

  private HttpResponse csv(String table, Wanted wanted) {
    Snapshot snapshot = live.current();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      Tables.write(table, snapshot.catalog(), wanted, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ResponseHeaders headers =
        ResponseHeaders.builder(HttpStatus.OK)
            .contentType(MediaType.CSV_UTF_8)
            .add(HttpHeaderNames.CACHE_CONTROL, "no-cache")
            .add(VERSION, snapshot.id())
            .build();
    return HttpResponse.of(headers, HttpData.wrap(bytes.toByteArray()));
  }

  private static Map<String, List<String>> parameters(QueryParams query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    query.names().forEach(name -> parameters.put(name, query.getAll(name)));
    return parameters;
  }
}
