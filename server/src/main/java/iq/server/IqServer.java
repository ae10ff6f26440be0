package iq.server;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingOptions;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingQueryParamMatchRule;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import iq.answers.RefusedException;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.http.GrpcFaults;
import iq.server.http.JsonErrorHandler;
import iq.server.http.Limits;
import iq.server.http.RestRequests;
import iq.server.http.TranscodingErrors;
import iq.server.live.LiveCatalog;
import iq.server.mcp.McpHttp;
import iq.server.recommender.RecommenderService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;

/** The API on one port: gRPC, and REST by the same contract. */
public final class IqServer {
  private static final Duration QUIET = Duration.ofMillis(200);

  private IqServer() {}

  /**
   * A server that answers from a catalog, not yet started.
   *
   * @throws RefusedException for an address that is none
   */
  public static Server of(Settings settings, LiveCatalog live, Clock clock) {
    return of(settings, live, clock, limits(settings));
  }

  /** The same with other limits. */
  public static Server of(Settings settings, LiveCatalog live, Clock clock, Limits limits) {
    ServerBuilder server = Server.builder().http(address(settings));
    server.service(grpc(live, clock, limits), RestRequests::new);
    McpHttp.add(server, live, clock);
    server.service("/healthz", (context, request) -> HttpResponse.of("ok\n"));
    server.gracefulShutdownTimeout(QUIET, settings.duration(SettingTable.STOP_GRACE));
    server.errorHandler(new JsonErrorHandler(limits));
    limits.hold(server);
    return server.build();
  }

  private static Limits limits(Settings settings) {
    return new Limits(
        settings.whole(SettingTable.MAX_REQUEST_BYTES),
        Limits.DEFAULT.headerBytes(),
        settings.duration(SettingTable.REQUEST_TIMEOUT),
        settings.duration(SettingTable.IDLE_TIMEOUT));
  }

  private static InetSocketAddress address(Settings settings) {
    String host = settings.required(SettingTable.HOST);
    try {
      return new InetSocketAddress(
          InetAddress.getAllByName(host)[0], settings.whole(SettingTable.PORT));
    } catch (UnknownHostException e) {
      throw new RefusedException(
          settings.place(SettingTable.HOST) + ": '" + host + "' is not an address of this machine");
    }
  }

  private static GrpcService grpc(LiveCatalog live, Clock clock, Limits limits) {
    return GrpcService.builder()
        .addService(new RecommenderService(live, clock))
        .addService(ProtoReflectionServiceV1.newInstance())
        .enableHttpJsonTranscoding(
            HttpJsonTranscodingOptions.builder()
                .queryParamMatchRules(
                    HttpJsonTranscodingQueryParamMatchRule.LOWER_CAMEL_CASE,
                    HttpJsonTranscodingQueryParamMatchRule.ORIGINAL_FIELD)
                .errorHandler(new TranscodingErrors())
                .build())
        .maxRequestMessageLength(limits.requestBytes())
        .exceptionHandler(new GrpcFaults())
        .build();
  }
}
