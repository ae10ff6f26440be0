package iq.manifests.storage;

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
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files reach the server, by where they are, the server and the platform. */
class DeliveryTest {

  private static Request request(String version, String uri, Platform platform) {
    Request given = Given.request(version);
    return new Request(
        given.model(), given.server(), given.accelerator(), version, given.useCase(),
        given.namespace(), given.day(), given.catalog(), Options.NONE.from(uri).on(platform));
  }

  private static Benchmark benchmark() {
    return Given.benchmark(Given.TP4, 4, null);
  }

  private static Plan plan(Server server, String version, String uri, Platform platform) {
    Facts facts = Given.facts(50, benchmark());
    return Plan.of(request(version, uri, platform), facts, benchmark(), server);
  }

  @ParameterizedTest
  @CsvSource({
    "VLLM_GPU, 0.11.1, gs://b/d, GKE_AUTOPILOT, Stream",
    "VLLM_GPU, 0.11.0, gs://b/d, GKE_AUTOPILOT, Fuse",
    "VLLM_TPU, 0.14.0, gs://b/d, GKE_STANDARD, Stream",
    "VLLM_TPU, 0.13.0, gs://b/d, GKE_STANDARD, Fuse",
    "SGLANG_GPU, 0.5.12, gs://b/d, GKE_STANDARD, Fuse",
    "SGLANG_GPU, 0.5.12, gs://b/d, EKS, Impossible",
    "SGLANG_GPU, 0.5.12, s3://b/d, EKS, Impossible",
    "VLLM_GPU, 0.11.1, gs://b/d, EKS, Stream",
    "VLLM_GPU, 0.11.0, gs://b/d, EKS, Impossible",
    "VLLM_GPU, 0.11.0, s3://b/d, EKS, Stream",
    "VLLM_GPU, 0.17.0, az://b/d, AKS, Impossible",
    "VLLM_GPU, 0.18.0, az://b/d, AKS, Stream",
    "SGLANG_GPU, 0.5.12, pvc://b/d, EKS, Volume",
    "SGLANG_GPU, 0.5.12, oci://r.io/d, EKS, Volume",
    "SGLANG_GPU, 0.5.12, node:///mnt/m, EKS, Download",
    "VLLM_GPU, 0.11.1, node:///mnt/m, GKE_AUTOPILOT, Impossible",
    "VLLM_GPU, 0.11.1, , EKS, Download"
  })
  void dependsOnAllThree(
      Server server, String version, String uri, Platform platform, String expected) {
    Delivery delivery = Delivery.of(plan(server, version, uri, platform));

    assertThat(delivery.getClass().getSimpleName()).isEqualTo(expected);
  }

  private static ManifestSet made(String version, String uri, Platform platform, double weights) {
    List<MachineType> machines =
        Stream.of("gcp", "aws", "azure")
            .map(cloud -> new MachineType(cloud, "test-4", "nvidia-l4", 4, 48, 192.0, null))
            .toList();
    Outcome outcome =
        Manifests.create(
            request(version, uri, platform),
            Given.facts(machines, Given.model(weights), benchmark()));
    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    return ((Outcome.Made) outcome).set();
  }

  private static String yaml(ManifestSet set) {
    return set.manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
  }

  @Test
  void outsideOfTheBucketsCloudKeysComeFromASecret() {
    assertThat(yaml(made("0.11.2", "gs://b/d", Platform.EKS, 50)))
        .contains("GOOGLE_APPLICATION_CREDENTIALS", "secretName: model-bucket")
        .doesNotContain("ServiceAccount");
    assertThat(yaml(made("0.11.2", "s3://b/d", Platform.KUBERNETES, 50)))
        .contains("key: AWS_SECRET_ACCESS_KEY", "key: AWS_ENDPOINT_URL\n")
        .doesNotContain("ServiceAccount");
    assertThat(yaml(made("0.18.0", "az://b/d", Platform.EKS, 50)))
        .contains("key: AZURE_CLIENT_SECRET", "key: AZURE_STORAGE_ACCOUNT_NAME")
        .doesNotContain("azure.workload.identity");
  }

  @Test
  void insideOfItTheServiceAccountActs() {
    ManifestSet azure =
        made("0.18.0", "az://acct.blob.core.windows.net/c/d", Platform.AKS, 50);

    assertThat(yaml(azure))
        .contains(
            "azure.workload.identity/use: 'true'",
            "kind: ServiceAccount",
            "value: acct\n",
            "- --model=az://c/d")
        .doesNotContain("secretKeyRef");
    assertThat(azure.comments())
        .anyMatch(line -> line.contains("system:serviceaccount:default:gemma-vllm-deployment"));
    assertThat(made("0.11.2", "s3://b/d", Platform.EKS, 50).comments())
        .anyMatch(line -> line.contains("create-pod-identity-association"));
  }

  @Test
  void theProcessesOfAServerShareTheReading() {
    assertThat(yaml(made("0.11.2", "gs://b/d", Platform.GKE_STANDARD, 50)))
        .contains("--model-loader-extra-config={\"distributed\":true}");
    assertThat(yaml(made("0.11.0", "s3://b/d", Platform.EKS, 50)))
        .contains("--load-format=runai_streamer")
        .doesNotContain("--model-loader-extra-config");
  }

  @Test
  void theMountKeepsLargeWeightsInMemory() {
    assertThat(yaml(made("0.10.2", "gs://b/d", Platform.GKE_STANDARD, 100)))
        .contains("name: gke-gcsfuse-cache", "sizeLimit: 111Gi");
    assertThat(yaml(made("0.10.2", "gs://b/d", Platform.GKE_STANDARD, 50)))
        .doesNotContain("gke-gcsfuse-cache");
    Plan large =
        Plan.of(
            request("0.10.2", "gs://b/d", Platform.GKE_STANDARD),
            Given.facts(100, benchmark()),
            benchmark(),
            Server.VLLM_GPU);
    assertThat(Cache.of(large)).isEqualTo(new Cache(null, 131));
  }

  @Test
  void aTpuKeepsWhatItCompiledBesideTheModel() {
    Plan tpu = plan(Server.VLLM_TPU, "0.14.0", "gs://b/d", Platform.GKE_STANDARD);

    assertThat(XlaCache.folder(tpu, new Source.Gs("b", "d")).uri())
        .isEqualTo("gs://b/xla-cache/gemma-vllm-inference-server");
  }

  @Test
  void theRootOfABucketIsMentioned() {
    assertThat(made("0.11.2", "gs://bucket", Platform.GKE_STANDARD, 50).comments())
        .contains("No folder is named: config.json must lie at the root of gs://bucket.");
  }
}
