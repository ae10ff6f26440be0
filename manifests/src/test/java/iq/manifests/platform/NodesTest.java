package iq.manifests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.manifests.Given;
import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The nodes that pods go to on each platform. */
class NodesTest {
  private static final Benchmark FOUR = Given.benchmark(Given.TP4, 4, null);
  private static final List<MachineType> MACHINES =
      List.of(
          machine("gcp", "g2-standard-96", 8, 384),
          machine("aws", "g6.48xlarge", 8, 768),
          machine("aws", "g6.12xlarge", 4, 192),
          machine("aws", "gr6.4xlarge", 1, 128),
          machine("azure", "Standard_L4", 4, 192));

  private static MachineType machine(String cloud, String name, int count, double memory) {
    return new MachineType(cloud, name, "nvidia-l4", count, 12 * count, memory, null);
  }

  private static Outcome outcome(Options options) {
    Facts facts = Given.facts(MACHINES, FOUR);
    return Manifests.create(Given.asking(options), facts);
  }

  private static ManifestSet set(Options options) {
    return ((Outcome.Made) outcome(options)).set();
  }

  private static String deployment(Options options) {
    return set(options).manifests().getFirst().content();
  }

  private static Options spot(Platform platform) {
    return new Options(
        platform, true, Options.NONE.autoscaling(), null, null, null);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gke-autopilot | cloud.google.com/gke-accelerator: nvidia-l4
          gke-autopilot | cloud.google.com/gke-accelerator-count: '8'
          gke-standard  | cloud.google.com/gke-accelerator: nvidia-l4
          eks           | key: node.kubernetes.io/instance-type
          eks           | - g6.12xlarge
          eks           | - key: nvidia.com/gpu
          aks           | kubernetes.azure.com/accelerator: nvidia
          aks           | node.kubernetes.io/instance-type: Standard_L4
          aks           | - key: sku
          openshift     | nvidia.com/gpu.product: NVIDIA-L4
          openshift     | runAsNonRoot: true
          openshift     | value: /tmp
          kubernetes    | nvidia.com/gpu.product: NVIDIA-L4
          kubernetes    | - key: nvidia.com/gpu
          """)
  void areSelectedByTheLabelsOfThePlatform(String platform, String line) {
    Platform place = Objects.requireNonNull(Platform.of(platform));

    assertThat(deployment(Options.NONE.on(place))).contains(line);
  }

  @Test
  void ofMachinesThatHoldACopyOnEks() {
    assertThat(deployment(Options.NONE.on(Platform.EKS)))
        .contains("- g6.12xlarge\n", "- g6.48xlarge\n")
        .doesNotContain("gr6.4xlarge");
  }

  @Test
  void thatACopyDoesNotFillSayWhatIsPaidForAllTheSame() {
    assertThat(set(Options.NONE).comments())
        .anyMatch(line -> line.contains("g2-standard-96 has 8 accelerators, a copy takes 4"));
    assertThat(set(Options.NONE.on(Platform.KUBERNETES)).comments())
        .noneMatch(line -> line.startsWith("Cost"));
  }

  @Test
  void thatAreNotToBeHadOnDemandAreTold() {
    Facts facts = Given.facts(List.of(machine("gcp", "a3-highgpu-4g", 4, 936)), FOUR);

    assertThat(Manifests.create(Given.asking(Options.NONE), facts).toString())
        .contains("a3-highgpu-4g is not to be had on demand");
    assertThat(Manifests.create(Given.asking(spot(Platform.GKE_AUTOPILOT)), facts).toString())
        .doesNotContain("on demand");
  }

  @Test
  void ofStandardClustersHaveNoCountSinceUsersMakeThem() {
    Options standard = Options.NONE.on(Platform.GKE_STANDARD);

    assertThat(deployment(standard)).doesNotContain("accelerator-count");
    assertThat(set(standard).comments())
        .anyMatch(line -> line.contains("--accelerator=type=nvidia-l4,count=8"));
  }

  @ParameterizedTest(name = "{0}: {1}, {2} s")
  @CsvSource({
    "GKE_AUTOPILOT, cloud.google.com/gke-spot: 'true', 15",
    "GKE_STANDARD, cloud.google.com/gke-spot: 'true', 15",
    "EKS, karpenter.sh/capacity-type: spot, 110",
    "AKS, kubernetes.azure.com/scalesetpriority: spot, 25",
  })
  void thatMayBeTakenAwayAreAskedForWithSpot(Platform platform, String selector, int seconds) {
    assertThat(deployment(spot(platform)))
        .contains(selector, "terminationGracePeriodSeconds: " + seconds);
    assertThat(deployment(Options.NONE.on(platform)))
        .doesNotContain(selector, "terminationGracePeriodSeconds");
  }

  @Test
  void thatMayBeTakenAwayAreKeptOutOnEksWhereNothingElseDoes() {
    assertThat(deployment(Options.NONE.on(Platform.EKS)))
        .contains("operator: NotIn\n                values:\n                - spot\n");
    assertThat(deployment(spot(Platform.EKS))).doesNotContain("NotIn");
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENSHIFT", "KUBERNETES"})
  void thatMayBeTakenAwayHaveNoCommonLabelElsewhere(Platform platform) {
    assertThat(set(spot(platform)).comments())
        .anyMatch(line -> line.contains("add the selector and the toleration of yours"));
  }

  @Test
  void areMadeByKarpenterAsAskedFor() {
    String pool = content(set(spot(Platform.EKS)), "NodePool");

    assertThat(pool).contains("karpenter.k8s.aws/instance-gpu-name", "- l4\n", "- spot\n");
    assertThat(content(set(Options.NONE.on(Platform.EKS)), "NodePool")).contains("- on-demand\n");
    assertThat(content(set(Options.NONE.on(Platform.EKS)), "EC2NodeClass"))
        .contains("volumeSize: 130Gi");
  }

  private static String content(ManifestSet set, String kind) {
    return set.manifests().stream()
        .filter(manifest -> manifest.kind().equals(kind))
        .map(Manifest::content)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thatThePlatformDoesNotHaveAreRefusedByName() {
    Facts onlyGoogle = Given.facts(MACHINES.subList(0, 1), FOUR);

    assertThat(Manifests.create(Given.asking(Options.NONE.on(Platform.AKS)), onlyGoogle))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.byFlag()).isTrue();
              assertThat(refused.why())
                  .contains(
                      "aks has no nvidia-l4",
                      "nvidia-l4 is known on gke-autopilot, gke-standard, openshift, kubernetes");
            });
  }
}
