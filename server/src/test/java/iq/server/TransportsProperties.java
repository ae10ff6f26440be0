package iq.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import iq.api.gkerecommender.v1.Amount;
import iq.api.gkerecommender.v1.Cost;
import iq.api.gkerecommender.v1.FetchProfilesRequest;
import iq.api.gkerecommender.v1.FetchProfilesResponse;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc.GkeInferenceQuickstartBlockingStub;
import iq.api.gkerecommender.v1.PerformanceRequirements;
import iq.api.gkerecommender.v1.Profile;
import iq.api.gkerecommender.v1.WorkloadSpec;
import iq.catalog.Catalog;
import iq.catalog.UseCase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Laws of any question: the transport does not change the answer, and neither do pages. */
class TransportsProperties {
  private static final Catalog CATALOG = ShippedData.DATA.current().catalog();
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final ManagedChannel CHANNEL =
      ManagedChannelBuilder.forAddress("127.0.0.1", SERVER.port())
          .usePlaintext()
          .maxInboundMessageSize(64 << 20)
          .build();
  private static final GkeInferenceQuickstartBlockingStub GRPC =
      GkeInferenceQuickstartGrpc.newBlockingStub(CHANNEL);

  @AfterContainer
  static void stop() {
    CHANNEL.shutdownNow();
    SERVER.close();
  }

  @Property(tries = 60)
  void restAnswersAsGrpcDoes(@ForAll("questions") FetchProfilesRequest question)
      throws InvalidProtocolBufferException {
    HttpResponse<String> rest = rest(question);
    try {
      FetchProfilesResponse expected = GRPC.fetchProfiles(question);

      assertThat(rest.statusCode()).isEqualTo(200);
      assertThat(parsed(rest)).isEqualTo(expected);
      assertThat(rest.body()).doesNotContain("\"units\":\"0\"}", "\"units\":\"1\"}");
    } catch (StatusRuntimeException e) {
      assertThat(rest.statusCode()).isEqualTo(400);
      assertThat(rest.body()).contains(e.getStatus().getCode().name());
    }
  }

  private static HttpResponse<String> rest(FetchProfilesRequest question)
      throws InvalidProtocolBufferException {
    return SERVER.post("/v1/profiles:fetch", JsonFormat.printer().print(question));
  }

  private static FetchProfilesResponse parsed(HttpResponse<String> answer)
      throws InvalidProtocolBufferException {
    FetchProfilesResponse.Builder parsed = FetchProfilesResponse.newBuilder();
    JsonFormat.parser().merge(answer.body(), parsed);
    return parsed.build();
  }

  @Property(tries = 30)
  void pagesAddUpToTheWhole(
      @ForAll("questions") FetchProfilesRequest question, @ForAll @IntRange(min = 1, max = 90) int size)
      throws InvalidProtocolBufferException {
    HttpResponse<String> rest = rest(question);
    if (rest.statusCode() == 200) {
      assertThat(paged(question, size)).isEqualTo(parsed(rest).getProfileList());
    }
  }

  private static List<Profile> paged(FetchProfilesRequest question, int size) {
    List<Profile> all = new ArrayList<>();
    String token = "";
    do {
      FetchProfilesResponse page =
          GRPC.fetchProfiles(question.toBuilder().setPageSize(size).setPageToken(token).build());
      assertThat(page.getProfileCount()).isLessThanOrEqualTo(size);
      all.addAll(page.getProfileList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  @Provide
  Arbitrary<FetchProfilesRequest> questions() {
    Arbitrary<String> models = Arbitraries.of(CATALOG.models());
    Arbitrary<String> servers = Arbitraries.of("", "", "vllm", "sglang", "tensorrt-llm");
    Arbitrary<String> versions = Arbitraries.of("", "", "all");
    Arbitrary<PerformanceRequirements> targets =
        Combinators.combine(millis(), millis(), millis(), costs())
            .as(
                (ttft, ntpot, itl, cost) ->
                    PerformanceRequirements.newBuilder()
                        .setTargetTtftMilliseconds(ttft)
                        .setTargetNtpotMilliseconds(ntpot)
                        .setTargetItlMilliseconds(itl)
                        .setTargetCost(cost)
                        .build());
    return Combinators.combine(models, servers, versions, targets, workloads())
        .as(
            (model, server, version, wanted, workload) ->
                FetchProfilesRequest.newBuilder()
                    .setModel(model)
                    .setModelServer(server)
                    .setModelServerVersion(version)
                    .setPerformanceRequirements(wanted)
                    .setWorkloadSpec(workload)
                    .build());
  }

  private static Arbitrary<Integer> millis() {
    return Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(-1, 3000));
  }

  private static Arbitrary<Cost> costs() {
    return Combinators.combine(
            Arbitraries.of("", "spot", "on-demand", "1-year-cud", "3-years-cud", "bogus"),
            Arbitraries.of(0, 0, 0, 2, 50),
            Arbitraries.of(0f, 0f, 1f, 2.5f))
        .as(
            (pricing, dollars, ratio) ->
                Cost.newBuilder()
                    .setPricingModel(pricing)
                    .setCostPerMillionOutputTokens(Amount.newBuilder().setUnits(dollars))
                    .setOutputInputCostRatio(ratio)
                    .build());
  }

  private static Arbitrary<WorkloadSpec> workloads() {
    List<String> names = new ArrayList<>(CATALOG.useCases().stream().map(UseCase::name).toList());
    return Arbitraries.oneOf(
        Arbitraries.just(WorkloadSpec.getDefaultInstance()),
        Arbitraries.just(WorkloadSpec.getDefaultInstance()),
        Arbitraries.of(names).map(name -> WorkloadSpec.newBuilder().setUseCase(name).build()));
  }
}
