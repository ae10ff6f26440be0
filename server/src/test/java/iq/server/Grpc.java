package iq.server;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc.GkeInferenceQuickstartBlockingStub;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A plain gRPC client, and what its last answer had beside the message. */
public final class Grpc implements AutoCloseable {
  private final ManagedChannel channel;
  private final AtomicReference<Metadata> headers = new AtomicReference<>();
  private final AtomicReference<Metadata> trailers = new AtomicReference<>();

  /** A client of a server on the loopback. */
  public Grpc(int port) {
    channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
  }

  /** Calls with headers of their own. */
  public GkeInferenceQuickstartBlockingStub stub(Metadata sent) {
    Channel watched =
        ClientInterceptors.intercept(
            channel,
            MetadataUtils.newCaptureMetadataInterceptor(headers, trailers),
            MetadataUtils.newAttachHeadersInterceptor(sent));
    return GkeInferenceQuickstartGrpc.newBlockingStub(watched);
  }

  /** Calls without. */
  public GkeInferenceQuickstartBlockingStub stub() {
    return stub(new Metadata());
  }

  /** The headers of the last answer, those of the trailers included. */
  public Metadata answered() {
    Metadata all = new Metadata();
    for (AtomicReference<Metadata> part : List.of(headers, trailers)) {
      Metadata known = part.get();
      if (known != null) {
        all.merge(known);
      }
    }
    return all;
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
