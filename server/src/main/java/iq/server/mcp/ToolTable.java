package iq.server.mcp;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import iq.api.gkerecommender.v1.FetchBenchmarkingDataRequest;
import iq.api.gkerecommender.v1.FetchBenchmarkingDataResponse;
import iq.api.gkerecommender.v1.FetchModelServerVersionsRequest;
import iq.api.gkerecommender.v1.FetchModelServerVersionsResponse;
import iq.api.gkerecommender.v1.FetchModelServersRequest;
import iq.api.gkerecommender.v1.FetchModelServersResponse;
import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.api.gkerecommender.v1.FetchModelsResponse;
import iq.api.gkerecommender.v1.FetchProfilesRequest;
import iq.api.gkerecommender.v1.FetchProfilesResponse;
import iq.api.gkerecommender.v1.FetchServingStackVersionsRequest;
import iq.api.gkerecommender.v1.FetchServingStackVersionsResponse;
import iq.api.gkerecommender.v1.FetchServingStacksRequest;
import iq.api.gkerecommender.v1.FetchServingStacksResponse;
import iq.api.gkerecommender.v1.FetchUseCasesRequest;
import iq.api.gkerecommender.v1.FetchUseCasesResponse;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestRequest;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestResponse;
import iq.api.v1.GiqGenerateManifestRequest;
import iq.server.live.LiveCatalog;
import iq.server.recommender.RecommenderService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Which operations are tools, under which names, and what agents are told of each. */
final class ToolTable {
  private static final int NAMES = 100;
  private static final int PROFILES = 20;
  private static final String PAGES =
      " An answer has at most %d rows unless pageSize says otherwise; when nextPageToken is not empty,"
          + " call again with the same arguments and it as pageToken.";

  private final List<Tool<?, ?>> all = new ArrayList<>();

  private ToolTable() {}

  /** All tools, in the order in which they are listed. */
  static List<Tool<?, ?>> of(LiveCatalog live, Clock clock) {
    ToolTable table = new ToolTable();
    RecommenderService recommender = new RecommenderService(live, clock);
    table.names(recommender);
    table.stacks(recommender);
    table.figures(recommender);
    table.manifests(recommender);
    return List.copyOf(table.all);
  }

  private void names(RecommenderService service) {
    add(
        "list_models",
        "List models",
        "Lists the models that were measured, as Hugging Face names (owner/name). Call it first to get the"
            + " exact name that the other tools take." + PAGES.formatted(NAMES),
        FetchModelsRequest.getDefaultInstance(),
        FetchModelsResponse.getDefaultInstance(),
        NAMES,
        Form.rows("models", FetchModelsResponse::getModelsCount, FetchModelsResponse::getNextPageToken),
        service::fetchModels);
    add(
        "list_model_servers",
        "List model servers",
        "Lists the model servers, such as vllm, that a model was measured with." + PAGES.formatted(NAMES),
        FetchModelServersRequest.getDefaultInstance(),
        FetchModelServersResponse.getDefaultInstance(),
        NAMES,
        Form.rows(
            "model servers",
            FetchModelServersResponse::getModelServersCount,
            FetchModelServersResponse::getNextPageToken),
        service::fetchModelServers);
    add(
        "list_model_server_versions",
        "List model server versions",
        "Lists the versions of a model server that a model was measured with. Needed only to compare"
            + " versions: the other tools take the latest by themselves." + PAGES.formatted(NAMES),
        FetchModelServerVersionsRequest.getDefaultInstance(),
        FetchModelServerVersionsResponse.getDefaultInstance(),
        NAMES,
        Form.rows(
            "versions",
            FetchModelServerVersionsResponse::getModelServerVersionsCount,
            FetchModelServerVersionsResponse::getNextPageToken),
        service::fetchModelServerVersions);
    add(
        "list_use_cases",
        "List use cases",
        "Lists the named use cases, such as chatbots and summarization, with their average lengths of prompt"
            + " and answer in tokens. Call it to choose workloadSpec.useCase of list_profiles.",
        FetchUseCasesRequest.getDefaultInstance(),
        FetchUseCasesResponse.getDefaultInstance(),
        0,
        Form.rows("use cases", FetchUseCasesResponse::getWorkloadSpecsCount, answer -> ""),
        service::fetchUseCases);
  }

  private void stacks(RecommenderService service) {
    add(
        "list_serving_stacks",
        "List serving stacks",
        "Lists what was measured in front of model servers to route requests, such as llm-d, with versions."
            + PAGES.formatted(NAMES),
        FetchServingStacksRequest.getDefaultInstance(),
        FetchServingStacksResponse.getDefaultInstance(),
        NAMES,
        Form.rows(
            "serving stacks",
            FetchServingStacksResponse::getServingStacksCount,
            FetchServingStacksResponse::getNextPageToken),
        service::fetchServingStacks);
    add(
        "list_serving_stack_versions",
        "List serving stack versions",
        "Lists the versions of a serving stack that were measured." + PAGES.formatted(NAMES),
        FetchServingStackVersionsRequest.getDefaultInstance(),
        FetchServingStackVersionsResponse.getDefaultInstance(),
        NAMES,
        Form.rows(
            "versions",
            FetchServingStackVersionsResponse::getServingStackVersionsCount,
            FetchServingStackVersionsResponse::getNextPageToken),
        service::fetchServingStackVersions);
  }

  private void figures(RecommenderService service) {
    add(
        "list_profiles",
        "List profiles",
        "Answers which accelerator, machine type, model server and version serve a model within limits of"
            + " latency and cost, cheapest first. Use it to choose hardware or compare costs. Latencies are"
            + " milliseconds: TTFT (time to first token), NTPOT (request latency / output tokens), ITL (gap"
            + " between tokens); throughput is tokens per second; costs are US dollars per million tokens, as"
            + " whole units plus nanos (billionths), first under the asked pricing model (spot, on-demand,"
            + " 1-year-cud, 3-years-cud). Figures are measured, at the highest load that keeps the limits."
            + PAGES.formatted(PROFILES),
        FetchProfilesRequest.getDefaultInstance(),
        FetchProfilesResponse.getDefaultInstance(),
        PROFILES,
        Form.rows(
            "profiles", FetchProfilesResponse::getProfileCount, FetchProfilesResponse::getNextPageToken),
        service::fetchProfiles);
    add(
        "get_benchmarking_data",
        "Get benchmarking data",
        "Gives every measured load of one model on one model server: throughput in tokens per second,"
            + " latencies in milliseconds, cost in US dollars per million tokens. Use it to see how latency"
            + " grows with load, or to draw a curve. The answer is whole and can be large: narrow it by"
            + " instanceType, useCase or servingStack.",
        FetchBenchmarkingDataRequest.getDefaultInstance(),
        FetchBenchmarkingDataResponse.getDefaultInstance(),
        0,
        Form.rows("curves", FetchBenchmarkingDataResponse::getProfileCount, answer -> ""),
        service::fetchBenchmarkingData);
  }

  private void manifests(RecommenderService service) {
    String what =
        "Writes the Kubernetes manifests that serve a model on an accelerator: Deployment, Service and, with a"
            + " latency target (milliseconds), autoscaling from the measured curve. Nothing is applied to a"
            + " cluster. The text of the result is YAML for kubectl apply.";
    add(
        "generate_manifest",
        "Generate manifests",
        what + " Take names from list_profiles.",
        GenerateOptimizedManifestRequest.getDefaultInstance(),
        GenerateOptimizedManifestResponse.getDefaultInstance(),
        0,
        Form::manifests,
        service::generateOptimizedManifest);
    add(
        "giq_generate_manifest",
        "Generate manifests (arguments of gke-mcp)",
        what + " The same as generate_manifest, with the arguments of gke-mcp's tool of this name.",
        GiqGenerateManifestRequest.getDefaultInstance(),
        GenerateOptimizedManifestResponse.getDefaultInstance(),
        0,
        Form::manifests,
        (asked, observer) -> service.generateOptimizedManifest(GkeMcp.request(asked), observer));
  }

  private <Q extends Message, A extends Message> void add(
      String name,
      String title,
      String text,
      Q request,
      A answer,
      int rows,
      Form<A> form,
      BiConsumer<Q, StreamObserver<A>> service) {
    all.add(new Tool<>(name, title, text, request, answer, rows, form, service));
  }
}
