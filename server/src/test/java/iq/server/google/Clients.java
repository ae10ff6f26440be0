package iq.server.google;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartClient;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartSettings;
import iq.server.Running;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Google's official client, pointed at a server as docs say. */
enum Clients {
  GRPC {
    @Override
    GkeInferenceQuickstartClient of(Running server) throws IOException {
      return GkeInferenceQuickstartClient.create(
          GkeInferenceQuickstartSettings.newBuilder()
              .setEndpoint("127.0.0.1:" + server.port())
              .setCredentialsProvider(NoCredentialsProvider.create())
              .setTransportChannelProvider(
                  GkeInferenceQuickstartSettings.defaultGrpcTransportProviderBuilder()
                      .setChannelConfigurator(channel -> channel.usePlaintext())
                      .build())
              .build());
    }
  },
  HTTP_JSON {
    @Override
    GkeInferenceQuickstartClient of(Running server) throws IOException {
      return GkeInferenceQuickstartClient.create(
          GkeInferenceQuickstartSettings.newHttpJsonBuilder()
              .setEndpoint("http://127.0.0.1:" + server.port())
              .setCredentialsProvider(NoCredentialsProvider.create())
              .build());
    }
  };

  abstract GkeInferenceQuickstartClient of(Running server) throws IOException;

  GkeInferenceQuickstartClient to(Running server) {
    try {
      return of(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
