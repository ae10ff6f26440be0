package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code models transfer-job}: a Job that fills the bucket that manifests load from. */
class TransferJobTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/iq/cli/acceptance/TransferJobTest.gs.yaml");
  private static final String LARGE = "models transfer-job --model=example/large-95gib ";

  private static Result run(String rest) {
    Result result = FixtureF.run(LARGE + rest);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  @Test
  void isAsRecorded() throws IOException {
    String text = run("--model-bucket-uri=gs://models-of-ours/large --namespace=serving").out();
    if (Boolean.getBoolean("goldens.record")) {
      Files.writeString(GOLDEN, text, StandardCharsets.UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
  }

  @Test
  void theVolumeHoldsTheWeights() {
    assertThat(run("--model-bucket-uri=gs://b/d").out())
        .contains("storage: 107Gi # 95.0 GiB of weights");
    assertThat(run("--model-bucket-uri=gs://b/d --weights-gib=10").out())
        .contains("storage: 13Gi # 10.0 GiB of weights (--weights-gib), a tenth more, and tools");
  }

  @Test
  void aModelOfUnknownSizeNeedsOne() {
    String unknown = "models transfer-job --model=acme/new --model-bucket-uri=gs://b/d";
    Result without = FixtureF.run(unknown);

    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err()).contains("--weights-gib is needed", "acme/new");
    assertThat(FixtureF.run(unknown + " --weights-gib=3").exit()).isZero();
    assertThat(FixtureF.run(unknown.replace("gs://b/d", "pvc://models/new")).exit()).isZero();
  }

  @Test
  void eachStoreHasItsWayIn() {
    assertThat(run("--model-bucket-uri=s3://b/d --platform=eks").out())
        .contains("- :s3,provider=AWS,env_auth,no_check_bucket:b/d\n", "kind: ServiceAccount")
        .doesNotContain("AWS_SECRET_ACCESS_KEY");
    assertThat(run("--model-bucket-uri=s3://b/d --platform=kubernetes").out())
        .contains(":s3,provider=Other,", "key: AWS_SECRET_ACCESS_KEY", "RCLONE_S3_ENDPOINT")
        .doesNotContain("ServiceAccount");
    assertThat(run("--model-bucket-uri=az://acct.blob.core.windows.net/c/d --platform=aks").out())
        .contains(":azureblob,env_auth,no_check_container:c/d", "Storage Blob Data Contributor");
    assertThat(run("--model-bucket-uri=pvc://models/large --platform=openshift").out())
        .contains("claimName: models", "value: /data/large")
        .doesNotContain("rclone", "runAsUser");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--model-bucket-uri=oci://r.io/d",
        "--model-bucket-uri=node:///mnt/d",
        "--model-bucket-uri=gs://b/d/config.json",
        "--model-bucket-uri=gs://b/d --namespace=No_Name",
        "--model-bucket-uri=gs://b/d --platform=moon",
        "--model-bucket-uri=gs://b/d --weights-gib=0",
        "--model-bucket-uri=gs://b/d --output=yaml"
      })
  void wrongWordsAreRefused(String rest) {
    Result result = FixtureF.run(LARGE + rest);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--");
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    Result result =
        FixtureF.run("models transfer-job --model=gemma --model-bucket-uri=gs://b/d");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'gemma' is no name on Hugging Face; expected OWNER/NAME");
  }

  @Test
  void partsAndFileAreAsForManifests(@TempDir Path folder) throws IOException {
    String rest = "--model-bucket-uri=gs://b/d";
    String all = run(rest).out();

    assertThat(run(rest + " --output=manifest").out() + run(rest + " --output=comments").out())
        .isEqualTo(all);
    Path file = folder.resolve("job.yaml");
    run(rest + " --output-path '" + file + "'");
    assertThat(Files.readString(file)).isEqualTo(all);
  }
}
