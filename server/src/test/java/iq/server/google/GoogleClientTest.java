package iq.server.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.api.gax.rpc.NotFoundException;
import com.google.cloud.gkerecommender.v1.Amount;
import com.google.cloud.gkerecommender.v1.Cost;
import com.google.cloud.gkerecommender.v1.FetchBenchmarkingDataRequest;
import com.google.cloud.gkerecommender.v1.FetchModelServerVersionsRequest;
import com.google.cloud.gkerecommender.v1.FetchModelServersRequest;
import com.google.cloud.gkerecommender.v1.FetchModelsRequest;
import com.google.cloud.gkerecommender.v1.FetchProfilesRequest;
import com.google.cloud.gkerecommender.v1.GenerateOptimizedManifestRequest;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartClient;
import com.google.cloud.gkerecommender.v1.ModelServerInfo;
import com.google.cloud.gkerecommender.v1.PerformanceRequirements;
import com.google.cloud.gkerecommender.v1.Profile;
import com.google.common.collect.ImmutableList;
import com.google.protobuf.InvalidProtocolBufferException;
import iq.advisor.curve.CurvePoint;
import iq.answers.Asked;
import iq.answers.Field;
import iq.answers.Inquiry;
import iq.answers.Names;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The six calls of Google's official client 0.8.0, over both of its transports. */
class GoogleClientTest {
  private static final String MODEL = "openai/gpt-oss-120b";
  private static final ModelServerInfo ON_VLLM =
      ModelServerInfo.newBuilder().setModel(MODEL).setModelServer("vllm").build();

  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final Map<Clients, GkeInferenceQuickstartClient> CLIENTS =
      new EnumMap<>(Clients.class);

  @BeforeAll
  static void connect() {
    for (Clients transport : Clients.values()) {
      CLIENTS.put(transport, transport.to(SERVER));
    }
  }

  @AfterAll
  static void close() {
    CLIENTS.values().forEach(GkeInferenceQuickstartClient::close);
    SERVER.close();
  }

  private static GkeInferenceQuickstartClient by(Clients transport) {
    return Objects.requireNonNull(CLIENTS.get(transport));
  }

  @ParameterizedTest
  @EnumSource
  void listsModelsServersAndVersions(Clients transport) {
    GkeInferenceQuickstartClient client = by(transport);
    var catalog = ShippedData.DATA.current().catalog();

    var models = client.fetchModels(FetchModelsRequest.getDefaultInstance());
    var servers =
        client.fetchModelServers(FetchModelServersRequest.newBuilder().setModel(MODEL).build());
    var versions =
        client.fetchModelServerVersions(
            FetchModelServerVersionsRequest.newBuilder()
                .setModel(MODEL)
                .setModelServer("vllm")
                .build());

    assertThat(models.iterateAll()).containsExactlyElementsOf(catalog.models());
    assertThat(servers.iterateAll()).containsExactlyElementsOf(catalog.servers(MODEL));
    assertThat(versions.iterateAll()).isNotEmpty().allMatch(version -> version.startsWith("v"));
  }

  @ParameterizedTest
  @EnumSource
  void profilesCarryTheFiguresOfTheAdvisor(Clients transport) {
    FetchProfilesRequest request = FetchProfilesRequest.newBuilder().setModel(MODEL).build();
    List<iq.advisor.Profile> expected = asked(new Inquiry().ask(Field.MODEL, MODEL));

    List<Profile> profiles = ImmutableList.copyOf(by(transport).fetchProfiles(request).iterateAll());

    assertThat(profiles).hasSameSizeAs(expected).isNotEmpty();
    for (int i = 0; i < profiles.size(); i++) {
      CurvePoint point = expected.get(i).operatingPoint().point();
      Profile profile = profiles.get(i);
      var stats = profile.getPerformanceStats(0);
      assertThat(profile.getAcceleratorType())
          .isEqualTo(expected.get(i).benchmark().configuration().accelerator());
      assertThat(stats.getOutputTokensPerSecond()).isEqualTo(rounded(point.outputTokensPerSecond()));
      assertThat(stats.getTtftMilliseconds()).isEqualTo(rounded(point.ttft()));
      assertThat(stats.getNtpotMilliseconds()).isEqualTo(rounded(point.ntpot()));
      assertCost(stats.getCostList(), expected.get(i));
    }
  }

  private static void assertCost(List<Cost> costs, iq.advisor.Profile expected) {
    if (expected.cost() == null) {
      assertThat(costs).isEmpty();
      return;
    }
    assertThat(costs.getFirst().getPricingModel()).isEqualTo("spot");
    Amount output = costs.getFirst().getCostPerMillionOutputTokens();
    assertThat(output.getUnits() + output.getNanos() / 1e9)
        .isCloseTo(expected.cost().perMillionOutputTokens(), offset(1e-9));
  }

  private static int rounded(double value) {
    return Double.isNaN(value) ? 0 : (int) Math.round(value);
  }

  @ParameterizedTest
  @EnumSource
  void aTargetOfCostAndTheAskedPricingModelHold(Clients transport) {
    Cost target =
        Cost.newBuilder()
            .setPricingModel("on-demand")
            .setCostPerMillionOutputTokens(Amount.newBuilder().setUnits(2).setNanos(299_999_999))
            .build();
    var request =
        FetchProfilesRequest.newBuilder()
            .setModel(MODEL)
            .setPerformanceRequirements(
                PerformanceRequirements.newBuilder().setTargetCost(target).setTargetTtftMilliseconds(2000))
            .build();

    List<Profile> profiles = ImmutableList.copyOf(by(transport).fetchProfiles(request).iterateAll());

    assertThat(profiles).isNotEmpty();
    for (Profile profile : profiles) {
      Cost first = profile.getPerformanceStats(0).getCost(0);
      Amount output = first.getCostPerMillionOutputTokens();
      assertThat(first.getPricingModel()).isEqualTo("on-demand");
      assertThat(output.getUnits() + output.getNanos() / 1e9).isLessThanOrEqualTo(2.3);
      assertThat(profile.getPerformanceStats(0).getTtftMilliseconds()).isBetween(1, 2000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWholeAnswerComesWithItsRanges(Clients transport) {
    var answer =
        by(transport)
            .fetchProfilesCallable()
            .call(FetchProfilesRequest.newBuilder().setModel(MODEL).build());

    assertThat(answer.getNextPageToken()).isEmpty();
    assertThat(answer.getComments()).isNotEmpty();
    var range = answer.getPerformanceRange().getThroughputOutputRange();
    List<Integer> outputs =
        answer.getProfileList().stream()
            .map(profile -> profile.getPerformanceStats(0).getOutputTokensPerSecond())
            .toList();
    assertThat(outputs).contains(range.getMin(), range.getMax());
    assertThat(outputs).allMatch(tokens -> tokens >= range.getMin() && tokens <= range.getMax());
  }

  @ParameterizedTest
  @EnumSource
  void benchmarkingDataHasEveryMeasuredLoad(Clients transport) {
    var request = FetchBenchmarkingDataRequest.newBuilder().setModelServerInfo(ON_VLLM).build();
    List<iq.advisor.Profile> expected =
        asked(new Inquiry().ask(Field.MODEL, MODEL).ask(Field.MODEL_SERVER, "vllm"));

    List<Profile> profiles = by(transport).fetchBenchmarkingData(request).getProfileList();

    assertThat(profiles)
        .extracting(Profile::getPerformanceStatsCount)
        .containsExactlyElementsOf(
            expected.stream().map(profile -> profile.curve().points().size()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void manifestsDeployTheModel(Clients transport) {
    var request =
        GenerateOptimizedManifestRequest.newBuilder()
            .setModelServerInfo(ON_VLLM)
            .setAcceleratorType("nvidia-h100-80gb")
            .setKubernetesNamespace("team")
            .build();

    var answer = by(transport).generateOptimizedManifest(request);

    assertThat(answer.getKubernetesManifestsList())
        .extracting(manifest -> manifest.getKind())
        .contains("Deployment", "Service");
    assertThat(answer.getKubernetesManifests(0).getContent()).contains("namespace: team", MODEL);
    assertThat(answer.getCommentsList()).isNotEmpty().noneMatch(line -> line.contains("\n"));
    assertThat(answer.getManifestVersion()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotKnownIsAnInvalidArgument(Clients transport) {
    var request = FetchProfilesRequest.newBuilder().setModel("openai/gpt-oss-12b").build();

    assertThatThrownBy(() -> by(transport).fetchProfilesCallable().call(request))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(
            over(transport, "'openai/gpt-oss-12b' is not known; known, closest first: openai/gpt-oss-120b"));
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyMeasuredIsNotFound(Clients transport) {
    var request =
        GenerateOptimizedManifestRequest.newBuilder()
            .setModelServerInfo(ON_VLLM)
            .setAcceleratorType("nvidia-tesla-t4")
            .build();

    assertThatThrownBy(() -> by(transport).generateOptimizedManifest(request))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining(over(transport, "nvidia-tesla-t4"));
  }

  /** Over HTTP the client throws the server's words away and shows the status alone. */
  private static String over(Clients transport, String words) {
    return transport == Clients.GRPC ? words : "";
  }

  @ParameterizedTest
  @EnumSource(names = "GRPC")
  void anOldClientKeepsWhatItDoesNotKnow(Clients transport) throws InvalidProtocolBufferException {
    var request = FetchProfilesRequest.newBuilder().setModel(MODEL).build();

    Profile profile = by(transport).fetchProfilesCallable().call(request).getProfile(0);

    var newer = iq.api.gkerecommender.v1.Profile.parseFrom(profile.toByteString());
    assertThat(profile.getUnknownFields().asMap()).containsKeys(7, 1001);
    assertThat(newer.hasWorkloadSpec()).isTrue();
    assertThat(newer.getModelInfo().getMaxContextLength()).isPositive();
    assertThat(newer.getModelServerInfo().getModel()).isEqualTo(MODEL);
  }

  private static List<iq.advisor.Profile> asked(Inquiry inquiry) {
    return Asked.of(inquiry, false, ShippedData.DATA.current(), new PlainNames())
        .answer()
        .profiles();
  }

  private static final class PlainNames implements Names {
    @Override
    public String of(Field field) {
      return field.name();
    }

    @Override
    public String listing(Field field, @Nullable String within) {
      return field.name();
    }

    @Override
    public String ids() {
      return "ids";
    }

    @Override
    public String explaining() {
      return "explaining";
    }

    @Override
    public String ownPrices() {
      return "own prices";
    }

    @Override
    public String storedPrices() {
      return "stored prices";
    }
  }
}
