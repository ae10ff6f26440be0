package iq.server.recommender;

import iq.advisor.Profile;
import iq.advisor.Versions;
import iq.answers.Asked;
import iq.answers.Known;
import iq.answers.ManifestAnswers;
import iq.answers.report.AnswerNotes;
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
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc.GkeInferenceQuickstartImplBase;
import iq.api.gkerecommender.v1.KubernetesManifest;
import iq.api.gkerecommender.v1.WorkloadSpec;
import iq.catalog.Catalog;
import iq.catalog.ServingStack;
import iq.catalog.UseCase;
import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.server.Call;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import iq.server.page.Paged;
import iq.server.page.Paged.Page;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** gkerecommender v1, whole: what Google's own clients call. */
public final class RecommenderService extends GkeInferenceQuickstartImplBase {
  private final LiveCatalog live;
  private final Clock clock;

  public RecommenderService(LiveCatalog live, Clock clock) {
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void fetchModels(
      FetchModelsRequest request, StreamObserver<FetchModelsResponse> observer) {
    Call.answer(
        observer,
        () -> {
          var rest = request.toBuilder().clearPageSize().clearPageToken().build();
          Paged paged = Paged.of(rest, request.getPageSize(), request.getPageToken(), live);
          Page<String> page = paged.of(paged.snapshot().catalog().models());
          return FetchModelsResponse.newBuilder()
              .addAllModels(page.items())
              .setNextPageToken(page.next())
              .build();
        });
  }

  @Override
  public void fetchModelServers(
      FetchModelServersRequest request, StreamObserver<FetchModelServersResponse> observer) {
    Call.answer(
        observer,
        () -> {
          var rest = request.toBuilder().clearPageSize().clearPageToken().build();
          Paged paged = Paged.of(rest, request.getPageSize(), request.getPageToken(), live);
          Catalog catalog = paged.snapshot().catalog();
          String model = Inquiries.required("model", request.getModel());
          known(catalog).model(model);
          Page<String> page = paged.of(catalog.servers(model));
          return FetchModelServersResponse.newBuilder()
              .addAllModelServers(page.items())
              .setNextPageToken(page.next())
              .build();
        });
  }

  @Override
  public void fetchModelServerVersions(
      FetchModelServerVersionsRequest request,
      StreamObserver<FetchModelServerVersionsResponse> observer) {
    Call.answer(
        observer,
        () -> {
          var rest = request.toBuilder().clearPageSize().clearPageToken().build();
          Paged paged = Paged.of(rest, request.getPageSize(), request.getPageToken(), live);
          Catalog catalog = paged.snapshot().catalog();
          String model = Inquiries.required("model", request.getModel());
          String server = Inquiries.required("modelServer", request.getModelServer());
          known(catalog).model(model);
          known(catalog).server(model, server);
          Page<String> page =
              paged.of(catalog.serverVersions(model, server)).map(Versions::printed);
          return FetchModelServerVersionsResponse.newBuilder()
              .addAllModelServerVersions(page.items())
              .setNextPageToken(page.next())
              .build();
        });
  }

  @Override
  public void fetchProfiles(
      FetchProfilesRequest request, StreamObserver<FetchProfilesResponse> observer) {
    Call.answer(observer, () -> profiles(request));
  }

  private FetchProfilesResponse profiles(FetchProfilesRequest request) {
    var rest = request.toBuilder().clearPageSize().clearPageToken().build();
    Paged paged = Paged.of(rest, request.getPageSize(), request.getPageToken(), live);
    Snapshot snapshot = paged.snapshot();
    Asked asked = Asked.of(Inquiries.of(request), false, snapshot, ApiNames.PLAIN);
    ProfileMessages messages = new ProfileMessages(asked, snapshot.catalog());
    Page<Profile> page = paged.of(asked.answer().profiles());
    FetchProfilesResponse.Builder response = FetchProfilesResponse.newBuilder();
    for (Profile profile : page.items()) {
      response.addProfile(messages.atOperatingPoint(profile));
    }
    return response
        .setPerformanceRange(Ranges.of(response.getProfileList()))
        .setComments(String.join("\n", new AnswerNotes(asked.answer(), today(), ApiNames.PLAIN).lines()))
        .setNextPageToken(page.next())
        .build();
  }

  @Override
  public void fetchBenchmarkingData(
      FetchBenchmarkingDataRequest request,
      StreamObserver<FetchBenchmarkingDataResponse> observer) {
    Call.answer(
        observer,
        () -> {
          Snapshot snapshot = live.current();
          Asked asked = Asked.of(Inquiries.of(request), false, snapshot, ApiNames.SERVER_INFO);
          ProfileMessages messages = new ProfileMessages(asked, snapshot.catalog());
          FetchBenchmarkingDataResponse.Builder response =
              FetchBenchmarkingDataResponse.newBuilder();
          for (Profile profile : asked.answer().profiles()) {
            response.addProfile(messages.withAllLoads(profile));
          }
          return response.build();
        });
  }

  @Override
  public void generateOptimizedManifest(
      GenerateOptimizedManifestRequest request,
      StreamObserver<GenerateOptimizedManifestResponse> observer) {
    Call.answer(
        observer,
        () -> {
          Catalog catalog = live.current().catalog();
          ManifestSet set =
              new ManifestAnswers(catalog, ApiNames.SERVER_INFO)
                  .make(ManifestInquiries.of(request, today()));
          return manifests(set);
        });
  }

  private static GenerateOptimizedManifestResponse manifests(ManifestSet set) {
    GenerateOptimizedManifestResponse.Builder response =
        GenerateOptimizedManifestResponse.newBuilder()
            .addAllComments(set.comments())
            .setManifestVersion(set.version());
    for (Manifest manifest : set.manifests()) {
      response.addKubernetesManifests(
          KubernetesManifest.newBuilder()
              .setKind(manifest.kind())
              .setApiVersion(manifest.apiVersion())
              .setContent(manifest.content()));
    }
    return response.build();
  }

  @Override
  public void fetchUseCases(
      FetchUseCasesRequest request, StreamObserver<FetchUseCasesResponse> observer) {
    Call.answer(
        observer,
        () -> {
          FetchUseCasesResponse.Builder response = FetchUseCasesResponse.newBuilder();
          for (UseCase useCase : live.current().catalog().useCases()) {
            response.addWorkloadSpecs(
                WorkloadSpec.newBuilder()
                    .setUseCase(useCase.name())
                    .setAverageInputLength(useCase.inputTokens())
                    .setAverageOutputLength(useCase.outputTokens()));
          }
          return response.build();
        });
  }

  @Override
  public void fetchServingStacks(
      FetchServingStacksRequest request, StreamObserver<FetchServingStacksResponse> observer) {
    Call.answer(
        observer,
        () -> {
          var rest = request.toBuilder().clearPageSize().clearPageToken().build();
          Paged paged = Paged.of(rest, request.getPageSize(), request.getPageToken(), live);
          Page<ServingStack> page =
              paged.of(
                  stacks(paged.snapshot().catalog(), request.getModel(), request.getModelServer()));
          FetchServingStacksResponse.Builder response =
              FetchServingStacksResponse.newBuilder().setNextPageToken(page.next());
          page.items()
              .forEach(s -> response.addServingStacks(ProfileMessages.stack(s.name(), s.version())));
          return response.build();
        });
  }

  @Override
  public void fetchServingStackVersions(
      FetchServingStackVersionsRequest request,
      StreamObserver<FetchServingStackVersionsResponse> observer) {
    Call.answer(
        observer,
        () -> {
          var rest = request.toBuilder().clearPageSize().clearPageToken().build();
          Paged paged = Paged.of(rest, request.getPageSize(), request.getPageToken(), live);
          Catalog catalog = paged.snapshot().catalog();
          String stack = Inquiries.required("servingStack", request.getServingStack());
          known(catalog).servingStack(stack);
          List<String> versions =
              stacks(catalog, request.getModel(), request.getModelServer()).stream()
                  .filter(one -> one.name().equals(stack) && one.version() != null)
                  .map(one -> Versions.printed(Objects.requireNonNull(one.version())))
                  .toList();
          Page<String> page = paged.of(List.copyOf(new TreeSet<>(versions)));
          return FetchServingStackVersionsResponse.newBuilder()
              .addAllServingStackVersions(page.items())
              .setNextPageToken(page.next())
              .build();
        });
  }

  private static List<ServingStack> stacks(Catalog catalog, String model, String server) {
    if (!model.isEmpty()) {
      known(catalog).model(model);
    }
    if (!server.isEmpty()) {
      known(catalog).server(orNull(model), server);
    }
    return catalog.servingStacks(orNull(model), orNull(server));
  }

  private static Known known(Catalog catalog) {
    return new Known(catalog, ApiNames.PLAIN);
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
