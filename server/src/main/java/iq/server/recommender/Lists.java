package iq.server.recommender;

import iq.advisor.Versions;
import iq.answers.Known;
import iq.api.gkerecommender.v1.FetchModelServerVersionsRequest;
import iq.api.gkerecommender.v1.FetchModelServerVersionsResponse;
import iq.api.gkerecommender.v1.FetchModelServersRequest;
import iq.api.gkerecommender.v1.FetchModelServersResponse;
import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.api.gkerecommender.v1.FetchModelsResponse;
import iq.api.gkerecommender.v1.FetchServingStackVersionsRequest;
import iq.api.gkerecommender.v1.FetchServingStackVersionsResponse;
import iq.api.gkerecommender.v1.FetchServingStacksRequest;
import iq.api.gkerecommender.v1.FetchServingStacksResponse;
import iq.api.gkerecommender.v1.FetchUseCasesResponse;
import iq.api.gkerecommender.v1.WorkloadSpec;
import iq.catalog.Catalog;
import iq.catalog.ServingStack;
import iq.catalog.UseCase;
import iq.server.live.LiveCatalog;
import iq.server.page.Paged;
import iq.server.page.Paged.Page;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that questions are made of. */
final class Lists {
  private final LiveCatalog live;

  Lists(LiveCatalog live) {
    this.live = live;
  }

  FetchModelsResponse models(FetchModelsRequest request) {
    Paged paged = Paged.of(request, live);
    Page<String> page = paged.of(paged.snapshot().catalog().models());
    return FetchModelsResponse.newBuilder()
        .addAllModels(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  FetchModelServersResponse servers(FetchModelServersRequest request) {
    Paged paged = Paged.of(request, live);
    Catalog catalog = paged.snapshot().catalog();
    String model = Inquiries.required("model", request.getModel());
    known(catalog).model(model);
    Page<String> page = paged.of(catalog.servers(model));
    return FetchModelServersResponse.newBuilder()
        .addAllModelServers(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  FetchModelServerVersionsResponse serverVersions(FetchModelServerVersionsRequest request) {
    Paged paged = Paged.of(request, live);
    Catalog catalog = paged.snapshot().catalog();
    String model = Inquiries.required("model", request.getModel());
    String server = Inquiries.required("modelServer", request.getModelServer());
    known(catalog).model(model);
    known(catalog).server(model, server);
    Page<String> page = paged.of(catalog.serverVersions(model, server)).map(Versions::printed);
    return FetchModelServerVersionsResponse.newBuilder()
        .addAllModelServerVersions(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  FetchUseCasesResponse useCases() {
    FetchUseCasesResponse.Builder response = FetchUseCasesResponse.newBuilder();
    for (UseCase useCase : live.current().catalog().useCases()) {
      response.addWorkloadSpecs(
          WorkloadSpec.newBuilder()
              .setUseCase(useCase.name())
              .setAverageInputLength(useCase.inputTokens())
              .setAverageOutputLength(useCase.outputTokens()));
    }
    return response.build();
  }

  FetchServingStacksResponse stacks(FetchServingStacksRequest request) {
    Paged paged = Paged.of(request, live);
    Catalog catalog = paged.snapshot().catalog();
    Page<ServingStack> page =
        paged.of(stacks(catalog, request.getModel(), request.getModelServer()));
    FetchServingStacksResponse.Builder response =
        FetchServingStacksResponse.newBuilder().setNextPageToken(page.next());
    page.items()
        .forEach(s -> response.addServingStacks(ProfileMessages.stack(s.name(), s.version())));
    return response.build();
  }

  FetchServingStackVersionsResponse stackVersions(FetchServingStackVersionsRequest request) {
    Paged paged = Paged.of(request, live);
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
}
