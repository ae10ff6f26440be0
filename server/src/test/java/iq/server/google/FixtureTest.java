package iq.server.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.cloud.gkerecommender.v1.Amount;
import com.google.cloud.gkerecommender.v1.Cost;
import com.google.cloud.gkerecommender.v1.FetchBenchmarkingDataRequest;
import com.google.cloud.gkerecommender.v1.FetchProfilesRequest;
import com.google.cloud.gkerecommender.v1.FetchProfilesResponse;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartClient;
import com.google.cloud.gkerecommender.v1.ModelServerInfo;
import com.google.cloud.gkerecommender.v1.PerformanceRequirements;
import com.google.cloud.gkerecommender.v1.PerformanceStats;
import com.google.cloud.gkerecommender.v1.Profile;
import iq.server.FixtureF;
import iq.server.Running;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A3 to A9: the figures of fixture F, worked out by hand, through Google's official client. */
class FixtureTest {
  private static final ModelServerInfo GEMMA_072 =
      ModelServerInfo.newBuilder()
          .setModel("google/gemma-2-27b-it")
          .setModelServer("vllm")
          .setModelServerVersion("v0.7.2")
          .build();
  private static final PerformanceRequirements NONE = PerformanceRequirements.getDefaultInstance();

  private static final Running SERVER = Running.on(FixtureF.DATA);
  private static final Map<Clients, GkeInferenceQuickstartClient> CLIENTS =
      new EnumMap<>(Clients.class);

  @BeforeAll
  static void connect() {
    for (Clients transport : Clients.values()) {
      CLIENTS.put(transport, transport.to(SERVER));
    }
  }

  @AfterAll
  static void stop() {
    CLIENTS.values().forEach(GkeInferenceQuickstartClient::close);
    SERVER.close();
  }

  private static GkeInferenceQuickstartClient by(Clients transport) {
    return Objects.requireNonNull(CLIENTS.get(transport));
  }

  private static FetchProfilesResponse profiles(Clients transport, PerformanceRequirements wanted) {
    return by(transport)
        .fetchProfilesCallable()
        .call(
            FetchProfilesRequest.newBuilder()
                .setModel(GEMMA_072.getModel())
                .setModelServerVersion(GEMMA_072.getModelServerVersion())
                .setPerformanceRequirements(wanted)
                .build());
  }

  private static List<String> rows(FetchProfilesResponse answer) {
    return answer.getProfileList().stream().map(FixtureTest::row).toList();
  }

  /** As gcloud has it: machine, $ in and out in thousandths, output tokens/s, NTPOT, TTFT. */
  private static String row(Profile profile) {
    PerformanceStats stats = profile.getPerformanceStats(0);
    String cost =
        stats.getCostCount() == 0
            ? "N/A N/A"
            : usd(stats.getCost(0).getCostPerMillionInputTokens())
                + " "
                + usd(stats.getCost(0).getCostPerMillionOutputTokens());
    return String.join(
        " ",
        profile.getInstanceType(),
        cost,
        Integer.toString(stats.getOutputTokensPerSecond()),
        Integer.toString(stats.getNtpotMilliseconds()),
        Integer.toString(stats.getTtftMilliseconds()));
  }

  private static String usd(Amount amount) {
    return String.format(Locale.ROOT, "%.3f", amount.getUnits() + amount.getNanos() / 1e9);
  }

  @ParameterizedTest
  @EnumSource
  void a3AndA5CheapestFirstThenWhatHasNoPrice(Clients transport) {
    assertThat(rows(profiles(transport, NONE)))
        .containsExactly(
            "a3-highgpu-1g 0.056 0.222 2000 67 300",
            "g2-standard-48 0.105 0.418 425 1085 9500",
            "a2-highgpu-2g N/A N/A 1243 70 280");
  }

  /** Google's client does not know the field. */
  @Test
  void a3TheGapsBetweenTokens() {
    String request = "{\"model\":\"google/gemma-2-27b-it\",\"modelServerVersion\":\"v0.7.2\"}";

    assertThat(new Gcloud(SERVER).post("/v1/profiles:fetch", request).get("profile"))
        .extracting(profile -> profile.at("/performanceStats/0/itlMilliseconds").asInt())
        .containsExactly(60, 1018, 65);
  }

  @ParameterizedTest
  @EnumSource
  void a4OnDemandPrices(Clients transport) {
    assertThat(rows(profiles(transport, costing(Cost.newBuilder().setPricingModel("on-demand")))))
        .contains("a3-highgpu-1g 0.306 1.222 2000 67 300");
    assertThatThrownBy(
            () -> profiles(transport, costing(Cost.newBuilder().setPricingModel("bogus"))))
        .isInstanceOf(InvalidArgumentException.class);
  }

  private static PerformanceRequirements costing(Cost.Builder cost) {
    return PerformanceRequirements.newBuilder().setTargetCost(cost).build();
  }

  private static PerformanceRequirements ntpot(int millis) {
    return PerformanceRequirements.newBuilder().setTargetNtpotMilliseconds(millis).build();
  }

  @ParameterizedTest
  @EnumSource
  void a6AnNtpotTargetMovesTheOperatingPoint(Clients transport) {
    assertThat(profiles(transport, ntpot(50)).getProfileList())
        .singleElement()
        .satisfies(
            profile -> {
              PerformanceStats stats = profile.getPerformanceStats(0);
              assertThat(profile.getAcceleratorType()).isEqualTo("nvidia-h100-80gb");
              assertThat(stats.getOutputTokensPerSecond()).isBetween(1750, 1820);
              assertThat(stats.getNtpotMilliseconds()).isLessThanOrEqualTo(50);
            });
  }

  @ParameterizedTest
  @EnumSource
  void a7ATargetThatNothingMeetsGivesTheBestOfEachAccelerator(Clients transport) {
    FetchProfilesResponse answer = profiles(transport, ntpot(10));

    assertThat(answer.getProfileList()).isEmpty();
    assertThat(answer.getComments())
        .contains("nvidia-h100-80gb NTPOT 20.0 ms", "nvidia-l4 NTPOT 90.0 ms")
        .contains("nvidia-tesla-a100 NTPOT 70.0 ms");
  }

  @ParameterizedTest
  @EnumSource
  void a8ACostTargetKeepsWhatIsCheapEnough(Clients transport) {
    Amount most = Amount.newBuilder().setNanos(300_000_000).build();

    assertThat(
            rows(
                profiles(
                    transport, costing(Cost.newBuilder().setCostPerMillionOutputTokens(most)))))
        .containsExactly("a3-highgpu-1g 0.056 0.222 2000 67 300");
  }

  @ParameterizedTest
  @EnumSource
  void a9EveryMeasuredLoadInOrder(Clients transport) {
    var request =
        FetchBenchmarkingDataRequest.newBuilder()
            .setModelServerInfo(GEMMA_072)
            .setInstanceType("a3-highgpu-1g");

    Profile profile = by(transport).fetchBenchmarkingData(request.build()).getProfile(0);

    assertThat(profile.getPerformanceStatsList())
        .extracting(
            PerformanceStats::getQueriesPerSecond,
            PerformanceStats::getOutputTokensPerSecond,
            PerformanceStats::getNtpotMilliseconds,
            PerformanceStats::getTtftMilliseconds)
        .containsExactly(
            tuple(2f, 250, 20, 60),
            tuple(8f, 1000, 30, 90),
            tuple(14f, 1750, 45, 150),
            tuple(16f, 2000, 67, 300),
            tuple(17f, 2050, 140, 9000));
    assertThatThrownBy(
            () ->
                by(transport)
                    .fetchBenchmarkingData(
                        request
                            .setModelServerInfo(GEMMA_072.toBuilder().setModelServer("sglang"))
                            .build()))
        .isInstanceOf(InvalidArgumentException.class);
  }
}
