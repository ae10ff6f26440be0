package iq.manifests.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import iq.manifests.Given;
import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Request;
import iq.manifests.server.Shipped;
import org.junit.jupiter.api.Test;

/** The objects of each adapter, and what the server is started with for them. */
class AutoscalersTest {
  private static final Loads CLOSED =
      new Loads().at(8, 400, 20, Double.NaN).at(64, 1600, 40, Double.NaN);
  private static final Loads QUEUED =
      new Loads().at(4, 400, 50, 0).at(8, 800, 60, 0).at(16, 1600, 100, 40);

  private static ManifestSet made(Benchmark benchmark, Autoscaling asked) {
    Facts some = Given.facts(20, benchmark);
    Facts facts =
        new Facts(
            some.benchmarks(), some.model(), some.accelerator(), some.machines(),
            some.knownModels(), Shipped.ALL::of);
    Request base = Given.request("0.11.2");
    Request request =
        new Request(
            base.model(), base.server(), base.accelerator(), base.version(), base.useCase(),
            base.namespace(), base.day(), base.catalog(), Options.NONE.scaled(asked));
    Outcome outcome = Manifests.create(request, facts);
    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    return ((Outcome.Made) outcome).set();
  }

  private static ManifestSet closed(Autoscaling asked) {
    return made(CLOSED.benchmark(LoadKind.CONCURRENCY), asked);
  }

  private static Autoscaling by(Adapter adapter) {
    Autoscaling some = Loads.ntpot(40);
    return new Autoscaling(some.targets(), adapter, null, 300, 5, null);
  }

  private static String object(ManifestSet set, String kind) {
    return set.manifests().stream()
        .filter(manifest -> manifest.kind().equals(kind))
        .map(Manifest::content)
        .findFirst()
        .orElse("no " + kind);
  }

  @Test
  void aMeasuredQueueIsTheMetric() {
    String hpa =
        object(
            made(QUEUED.benchmark(LoadKind.REQUEST_RATE), Loads.ntpot(100)),
            "HorizontalPodAutoscaler");

    // queue of 24 at 1280 of 1600 tokens/s, less a tenth
    assertThat(hpa)
        .contains("name: prometheus.googleapis.com|vllm:num_requests_waiting|gauge\n")
        .contains("averageValue: '21'\n");
  }

  @Test
  void otherwiseTheRequestsThatRunAre() {
    assertThat(object(closed(by(Adapter.GOOGLE_PODS)), "HorizontalPodAutoscaler"))
        .contains("name: prometheus.googleapis.com|vllm:num_requests_running|gauge\n")
        .contains("type: Pods\n", "requests in flight (Little's law)");
  }

  @Test
  void anExternalMetricIsOfTheseModelsPodsAlone() {
    assertThat(object(closed(by(Adapter.GOOGLE_EXTERNAL)), "HorizontalPodAutoscaler"))
        .contains(
            "type: External\n",
            "resource.labels.namespace: default\n",
            "resource.labels.job: gemma-vllm-monitoring\n");
  }

  @Test
  void prometheusAdapterOffersTheMetricUnderANameWithoutColon() {
    ManifestSet set = closed(by(Adapter.PROMETHEUS));

    assertThat(object(set, "HorizontalPodAutoscaler")).contains("name: vllm_num_requests_running\n");
    assertThat(object(set, "ConfigMap"))
        .contains("as: vllm_num_requests_running\n", "__name__=\"vllm:num_requests_running\"");
    assertThat(set.comments()).anyMatch(line -> line.contains("prometheus-adapter"));
  }

  @Test
  void kedaMakesTheAutoscalerItself() {
    ManifestSet set = closed(by(Adapter.KEDA));

    assertThat(object(set, "HorizontalPodAutoscaler")).isEqualTo("no HorizontalPodAutoscaler");
    assertThat(object(set, "ScaledObject"))
        .contains(
            "name: gemma-vllm-deployment\n",
            "sum(vllm:num_requests_running{namespace=\"default\", pod=~\"gemma-vllm-deployment-.*\"})",
            "metricType: AverageValue\n");
  }

  @Test
  void aLoadSizesTheFirstReplicas() {
    Autoscaling asked =
        new Autoscaling(Loads.ntpot(40).targets(), Adapter.GOOGLE_PODS, 25.0, 300, 5, null);
    ManifestSet set = closed(asked);

    // 25 requests/s * 128 tokens / (1600 / 1.25)
    assertThat(object(set, "Deployment")).contains("replicas: 3\n", "# 25 requests/s of 128 output tokens, at 1280");
    assertThat(object(set, "HorizontalPodAutoscaler")).contains("maxReplicas: 15 #");
  }

  @Test
  void theMostReplicasHoldForTheFirstOnesAsWell() {
    Autoscaling asked =
        new Autoscaling(Loads.ntpot(40).targets(), Adapter.GOOGLE_PODS, 25.0, 300, 5, 2);
    ManifestSet set = closed(asked);

    assertThat(object(set, "Deployment")).contains("replicas: 2\n", "would take 3; --max-replicas");
    assertThat(object(set, "HorizontalPodAutoscaler"))
        .contains("maxReplicas: 2 # --max-replicas\n");
  }

  @Test
  void whereTheHighestMeasuredLoadKeepsTheTargetThatIsSaid() {
    assertThat(closed(Loads.ntpot(41)).comments())
        .anyMatch(line -> line.contains("No higher load was measured"));
    assertThat(closed(Loads.ntpot(30)).comments())
        .noneMatch(line -> line.contains("No higher load was measured"));
  }

  @Test
  void replicasSayThatApplyingThemAgainUndoesTheAutoscaler() {
    assertThat(object(closed(by(Adapter.KEDA)), "Deployment"))
        .contains("leave it out when you apply again");
  }

  @Test
  void adaptersAreInstalledWithThePrometheusThatTheyAsk() {
    assertThat(closed(by(Adapter.PROMETHEUS)).comments())
        .anyMatch(line -> line.contains("--set prometheus.url=http://frontend.default.svc "))
        .anyMatch(line -> line.contains("/frontend.yaml | sed"))
        .noneMatch(line -> line.contains("prometheus-community/prometheus-adapter"));
    assertThat(closed(by(Adapter.KEDA)).comments())
        .anyMatch(line -> line.contains("/frontend.yaml | sed"));
  }

  @Test
  void aTargetThatNothingKeepsGivesNoneAndSaysWhatIsAchievable() {
    ManifestSet set = closed(Loads.ntpot(19));

    assertThat(set.manifests()).hasSize(3);
    assertThat(set.comments())
        .anyMatch(line -> line.contains("No autoscaler") && line.contains("achievable is 20 ms"));
  }

  @Test
  void thenALoadSizesNoReplicasAndThatIsSaid() {
    Autoscaling asked =
        new Autoscaling(Loads.ntpot(19).targets(), Adapter.GOOGLE_PODS, 25.0, 300, 5, null);

    assertThat(closed(asked).comments()).anyMatch(line -> line.contains("--target-qps"));
  }

  @Test
  void theServersOwnLimitIsNeverExceeded() {
    Benchmark wide =
        new Loads()
            .at(64, 400, 20, Double.NaN)
            .at(4096, 100_000, 40, Double.NaN)
            .benchmark(LoadKind.CONCURRENCY);
    String hpa = object(made(wide, Loads.ntpot(40)), "HorizontalPodAutoscaler");

    assertThat(hpa).containsAnyOf("nine tenths of");
  }
}
