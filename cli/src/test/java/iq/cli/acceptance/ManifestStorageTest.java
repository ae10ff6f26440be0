package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A16: {@code profiles manifests create --model-bucket-uri}. */
class ManifestStorageTest {
  private static final String GPT_OSS =
      CREATE + "--model=openai/gpt-oss-120b --accelerator-type=nvidia-h100-80gb ";
  private static final String ACCOUNT = "gpt-oss-120b-vllm-deployment-service-account";
  private static final String MEMBER =
      "# gcloud storage buckets add-iam-policy-binding gs://B --member=\"principal://"
          + "iam.googleapis.com/projects/$PROJECT_NUMBER/locations/global/workloadIdentityPools/"
          + "$PROJECT_ID.svc.id.goog/subject/ns/default/sa/"
          + ACCOUNT
          + "\" --role=roles/storage.objectViewer";

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a16StreamsFrom0111On(Spelling spelling) {
    Result result =
        spelling.run(GPT_OSS + "--model-server-version=v0.11.2 --model-bucket-uri=gs://B/d");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "- --model=gs://B/d\n",
            "- --load-format=runai_streamer",
            "- --served-model-name=openai/gpt-oss-120b",
            "serviceAccountName: " + ACCOUNT + "\n",
            "kind: ServiceAccount\n",
            MEMBER.replace("# ", "#   "),
            "roles/storage.bucketViewer")
        .doesNotContain("gcsfuse", "csi:", "mountPath: /data", "hf-secret");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a16MountsBefore(Spelling spelling) {
    Result result =
        spelling.run(GPT_OSS + "--model-server-version=v0.10.2 --model-bucket-uri=gs://B/d");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "- --model=/data/d\n",
            "gke-gcsfuse/volumes: 'true'",
            "driver: gcsfuse.csi.storage.gke.io\n",
            "bucketName: B\n",
            "mountPath: /data\n",
            "serviceAccountName: " + ACCOUNT + "\n",
            MEMBER.replace("# ", "#   "))
        .doesNotContain("runai_streamer", "hf-secret");
  }

  @Test
  void theCommentNamesTheNamespace() {
    Result result = FixtureF.run(GPT_OSS + "--model-bucket-uri=gs://B/d --namespace=serving");

    assertThat(result.out()).contains("/subject/ns/serving/sa/" + ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gs://B/d/config.json | names a file, 'config.json'; did you mean 'gs://B/d'?",
        "GS://B/d | has the scheme 'GS'; did you mean 'gs://B/d'?",
        "gs:// | names no bucket; expected gs://BUCKET/FOLDER",
        "https://storage.googleapis.com/B/d | did you mean 'gs://B/d'?"
      })
  void aWrongAddressIsCalledOut(String uri, String words) {
    Result result = FixtureF.run(GPT_OSS + "--model-bucket-uri=" + uri);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--model-bucket-uri: '" + uri + "'", words);
    Result gcloud = FixtureF.gcloud(GPT_OSS + "--model-bucket-uri=" + uri);
    assertThat(gcloud.exit()).isEqualTo(1);
    assertThat(gcloud.err()).contains("code=400", words);
  }

  @Test
  void whatAServerCannotReadIsRefusedWithWhatItCan() {
    Result result =
        FixtureF.run(GPT_OSS + "--model-server-version=0.11.2 --model-bucket-uri=az://models/d");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("vllm v0.11.2 does not have", "vllm 0.18.0 on GPU", "pvc://CLAIM/FOLDER");
  }
}
