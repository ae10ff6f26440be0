package iq.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingOptions;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingQueryParamMatchRule;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import iq.server.auth.Gate;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.http.GrpcFaults;
import iq.server.http.Heads;
import iq.server.http.JsonCalls;
import iq.server.http.JsonErrorHandler;
import iq.server.http.Limits;
import iq.server.http.OneRequest;
import iq.server.http.RestRequests;
import iq.server.http.TranscodingErrors;
import iq.server.mcp.McpHttp;
import iq.server.own.OwnServices;
import iq.server.plain.OpenApiService;
import iq.server.plain.TableService;
import iq.server.recommender.RecommenderService;
import iq.server.tls.Ports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The API on one port: gRPC, and REST by the same contract. */
public final class IqServer {
  private IqServer() {}

  /**
   * A server, not yet started.
   *
   * @throws ListenException for an address that is none
   * @throws iq.answers.RefusedException when nobody or everybody could call
   */
  public static Server of(Settings settings, Parts parts) {
    Limits limits = Limits.of(settings);
    InetSocketAddress address = address(settings);
    ServerBuilder server = Server.builder();
    Ports.open(server, settings, address);
    GrpcService grpc = grpc(parts, limits);
    server.service(grpc, RestRequests::new);
    Heads.add(server, grpc);
    Heads.add(server, TableService.PATH, TableService.of(parts.live()));
    McpHttp.add(server, parts);
    Heads.add(server, "/openapi.json", OpenApiService.packed());
    server.errorHandler(new JsonErrorHandler(limits));
    // Of decorators, the one that is added last sees a request first: the log has refusals too.
    server.decorator(Gate.of(settings, address.getAddress(), parts.tokens(), parts.clock()));
    parts.operation().hold(server, parts.live(), parts.clock());
    limits.hold(server);
    return server.build();
  }

  /** Loads what every server is made of, which takes as long as reading a catalog. */
  static void load() {
    var _ = Server.builder();
    var _ = GrpcService.builder();
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

  private static GrpcService grpc(Parts parts, Limits limits) {
    return GrpcService.builder()
        .addService(new RecommenderService(parts))
        .addServices(OwnServices.of(parts))
        .addService(ProtoReflectionServiceV1.newInstance())
        .enableHttpJsonTranscoding(
            HttpJsonTranscodingOptions.builder()
                .queryParamMatchRules(
                    HttpJsonTranscodingQueryParamMatchRule.LOWER_CAMEL_CASE,
                    HttpJsonTranscodingQueryParamMatchRule.ORIGINAL_FIELD)
                .errorHandler(new TranscodingErrors())
                .build())
        .jsonMarshallerFactory(JsonCalls::of)
        .maxRequestMessageLength(limits.requestBytes())
        .exceptionHandler(new GrpcFaults())
        .intercept(new OneRequest())
        .build();
  }
}
