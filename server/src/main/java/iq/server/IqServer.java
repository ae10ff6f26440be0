package iq.server;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingOptions;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingQueryParamMatchRule;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import iq.server.http.GrpcFaults;
import iq.server.http.JsonErrorHandler;
import iq.server.http.Limits;
import iq.server.http.RestRequests;
import iq.server.http.TranscodingErrors;
import iq.server.live.LiveCatalog;
import iq.server.recommender.RecommenderService;
import java.net.InetSocketAddress;
import java.time.Clock;

/** The API on one port: gRPC, and REST by the same contract. */
public final class IqServer {
  private IqServer() {}

  /** A server that answers from a catalog, not yet started. */
  public static Server of(InetSocketAddress address, LiveCatalog live, Clock clock) {
    return of(address, live, clock, Limits.DEFAULT);
  }

  /** The same with other limits. */
  public static Server of(
      InetSocketAddress address, LiveCatalog live, Clock clock, Limits limits) {
    ServerBuilder server = Server.builder().http(address);
    server.service(grpc(live, clock, limits), RestRequests::new);
    server.service("/healthz", (context, request) -> HttpResponse.of("ok\n"));
    server.errorHandler(new JsonErrorHandler(limits));
    limits.hold(server);
    return server.build();
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
