package iq.server.recommender;

import iq.advisor.Profile;
import iq.answers.Asked;
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
import iq.catalog.Catalog;
import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.server.Call;
import iq.server.Included;
import iq.server.Parts;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import iq.server.page.Paged;
import iq.server.page.Paged.Page;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;

/** gkerecommender v1, whole: what Google's own clients call. */
public final class RecommenderService extends GkeInferenceQuickstartImplBase {
  private final LiveCatalog live;
  private final Lists lists;
  private final Clock clock;
  private final Included included;

  public RecommenderService(Parts parts) {
    this.live = parts.live();
    this.lists = new Lists(live);
    this.clock = parts.clock();
    this.included = parts.operation().included();
  }

  @Override
  public void fetchModels(
      FetchModelsRequest request, StreamObserver<FetchModelsResponse> observer) {
    Call.answer(observer, () -> lists.models(request));
  }

  @Override
  public void fetchModelServers(
      FetchModelServersRequest request, StreamObserver<FetchModelServersResponse> observer) {
    Call.answer(observer, () -> lists.servers(request));
  }

  @Override
  public void fetchModelServerVersions(
      FetchModelServerVersionsRequest request,
      StreamObserver<FetchModelServerVersionsResponse> observer) {
    Call.answer(observer, () -> lists.serverVersions(request));
  }

  @Override
  public void fetchProfiles(
      FetchProfilesRequest request, StreamObserver<FetchProfilesResponse> observer) {
    Call.answer(observer, () -> profiles(request));
  }

  private FetchProfilesResponse profiles(FetchProfilesRequest request) {
    Paged paged = Paged.of(request, live);
    Snapshot snapshot = paged.snapshot();
    Asked asked = Asked.of(included.in(Inquiries.of(request)), false, snapshot, ApiNames.PLAIN);
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
    Call.answer(observer, () -> lists.useCases());
  }

  @Override
  public void fetchServingStacks(
      FetchServingStacksRequest request, StreamObserver<FetchServingStacksResponse> observer) {
    Call.answer(observer, () -> lists.stacks(request));
  }

  @Override
  public void fetchServingStackVersions(
      FetchServingStackVersionsRequest request,
      StreamObserver<FetchServingStackVersionsResponse> observer) {
    Call.answer(observer, () -> lists.stackVersions(request));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
