package iq.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingOptions;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingQueryParamMatchRule;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.http.JsonErrorHandler;
import iq.server.http.TranscodingErrors;
import iq.server.live.LiveCatalog;
import iq.server.recommender.RecommenderService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;

/** The API on one port: gRPC, and REST by the same contract. */
public final class IqServer {
  private IqServer() {}

  /**
   * A server that answers from a catalog, not yet started.
   *
   * @throws ListenException for an address that is none
   */
  public static Server of(
      Settings settings, LiveCatalog live, Clock clock, Operation operation) {
    int maxBytes = settings.whole(SettingTable.MAX_REQUEST_BYTES);
    ServerBuilder server = Server.builder().http(address(settings));
    server.service(grpc(live, clock, maxBytes));
    operation.hold(server, live, clock);
    server.maxRequestLength(maxBytes);
    server.requestTimeout(settings.duration(SettingTable.REQUEST_TIMEOUT));
    server.idleTimeout(settings.duration(SettingTable.IDLE_TIMEOUT));
    server.errorHandler(new JsonErrorHandler(maxBytes));
    return server.build();
  }

  private static InetSocketAddress address(Settings settings) {
    String host = settings.required(SettingTable.HOST);
    try {
      return new InetSocketAddress(
          InetAddress.getAllByName(host)[0], settings.whole(SettingTable.PORT));
    } catch (UnknownHostException e) {
      throw ListenException.unknownHost(settings, e);
    }
  }

  private static GrpcService grpc(LiveCatalog live, Clock clock, int maxBytes) {
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
        .maxRequestMessageLength(maxBytes)
        .build();
  }
}
