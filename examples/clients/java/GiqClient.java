import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.rpc.FixedHeaderProvider;
import com.google.cloud.gkerecommender.v1.FetchModelsRequest;
import com.google.cloud.gkerecommender.v1.FetchProfilesRequest;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartClient;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartSettings;
import com.google.cloud.gkerecommender.v1.Profile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Google's Java client against an iq server, over gRPC and over REST. Argument: the server's URL,
 * http://127.0.0.1:8080 without one. IQ_TOKEN is sent when it is set.
 */
final class GiqClient {
  private static final String MODEL = "openai/gpt-oss-120b";

  public static void main(String[] args) throws IOException {
    URI server = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
    show("grpc", overGrpc(server));
    show("rest", overRest(server));
  }

  private static GkeInferenceQuickstartSettings.Builder overGrpc(URI server) {
    boolean plain = server.getScheme().equals("http");
    return GkeInferenceQuickstartSettings.newBuilder()
        .setEndpoint(server.getAuthority())
        .setTransportChannelProvider(
            GkeInferenceQuickstartSettings.defaultGrpcTransportProviderBuilder()
                .setChannelConfigurator(channel -> plain ? channel.usePlaintext() : channel)
                .build());
  }

  private static GkeInferenceQuickstartSettings.Builder overRest(URI server) {
    return GkeInferenceQuickstartSettings.newHttpJsonBuilder().setEndpoint(server.toString());
  }

  private static void show(String name, GkeInferenceQuickstartSettings.Builder settings)
      throws IOException {
    settings.setCredentialsProvider(NoCredentialsProvider.create());
    String token = System.getenv("IQ_TOKEN");
    if (token != null && !token.isEmpty()) {
      settings.setHeaderProvider(
          FixedHeaderProvider.create(Map.of("authorization", "Bearer " + token)));
    }
    try (var client = GkeInferenceQuickstartClient.create(settings.build())) {
      List<String> models = new ArrayList<>();
      client.fetchModels(FetchModelsRequest.getDefaultInstance()).iterateAll()
          .forEach(models::add);
      List<Profile> profiles = new ArrayList<>();
      client.fetchProfiles(FetchProfilesRequest.newBuilder().setModel(MODEL).setPageSize(20).build())
          .iterateAll().forEach(profiles::add);
      Profile first = profiles.getFirst();
      System.out.printf(
          "java %s: %d models; %s: %d profiles, first %s %d tokens/s%n",
          name, models.size(), MODEL, profiles.size(), first.getInstanceType(),
          first.getPerformanceStats(0).getOutputTokensPerSecond());
    }
  }
}
