package iq.manifests.storage;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.storage.Source.Az;
import iq.manifests.storage.Source.Claim;
import iq.manifests.storage.Source.Gs;
import iq.manifests.storage.Source.Hub;
import iq.manifests.storage.Source.Image;
import iq.manifests.storage.Source.Node;
import iq.manifests.storage.Source.S3;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed for {@code --model-bucket-uri}. */
class SourceUriTest {

  static Stream<Arguments> right() {
    return Stream.of(
        Arguments.of("gs://bucket", new Gs("bucket", "")),
        Arguments.of("gs://bucket/", new Gs("bucket", "")),
        Arguments.of("gs://B/d", new Gs("B", "d")),
        Arguments.of("gs://my.bucket_1/a/b=c/d@2/", new Gs("my.bucket_1", "a/b=c/d@2")),
        Arguments.of("s3://bucket/Llama-3.1", new S3("bucket", "Llama-3.1")),
        Arguments.of("az://models/d", new Az(null, "models", "d")),
        Arguments.of("az://acct.blob.core.windows.net/models/d", new Az("acct", "models", "d")),
        Arguments.of("pvc://models", new Claim("models", "")),
        Arguments.of("pvc://team.models/llama/8b", new Claim("team.models", "llama/8b")),
        Arguments.of("oci://ghcr.io/us/llama:8b", new Image("ghcr.io/us/llama:8b")),
        Arguments.of("oci://localhost:5000/llama", new Image("localhost:5000/llama")),
        Arguments.of("node:///mnt/models", new Node("/mnt/models")));
  }

  @ParameterizedTest
  @MethodSource("right")
  void isWhatItSays(String uri, Source source) {
    assertThat(SourceUri.parse(uri)).isEqualTo(new SourceAnswer.Found(source));
  }

  @Test
  void noneIsHuggingFace() {
    assertThat(SourceUri.parse(null)).isEqualTo(new SourceAnswer.Found(new Hub()));
  }

  /** What is wrong, and what was probably meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " gs://b/d|blanks|gs://b/d",
        "GS://b/d|the scheme 'GS'|gs://b/d",
        "gcs://b/d|the scheme 'gcs'|gs://b/d",
        "gs:/b/d|two slashes|gs://b/d",
        "gs:///b/d|two slashes|gs://b/d",
        "gs://b//d|without a name|gs://b/d",
        "gs://b/d//|without a name|gs://b/d/",
        "gs://b/./d|'.' or '..'|gs://b/d",
        "gs://b/d/config.json|names a file|gs://b/d",
        "gs://b/d/model-00001-of-00002.safetensors|names a file|gs://b/d",
        "s3://b/d?versionId=3|a query|s3://b/d",
        "gs://b/d#1|a query|gs://b/d",
        " GCS:/b//d/config.json?x|blanks|gs://b/d",
        "https://storage.googleapis.com/b/d/config.json|a web address|gs://b/d",
        "https://storage.cloud.google.com/b/d|a web address|gs://b/d",
        "https://b.storage.googleapis.com/d|a web address|gs://b/d",
        "https://console.cloud.google.com/storage/browser/b/d;tab=objects?prefix=|web|gs://b/d",
        "https://b.s3.eu-west-1.amazonaws.com/d/|a web address|s3://b/d",
        "https://s3.amazonaws.com/b/d|a web address|s3://b/d",
        "https://eu-west-1.console.aws.amazon.com/s3/buckets/b?region=x&prefix=d/|web|s3://b/d",
        "https://acct.blob.core.windows.net/c/d|web|az://acct.blob.core.windows.net/c/d",
        "/mnt/models|no scheme|node:///mnt/models",
        "file:///mnt/models|the scheme 'file'|node:///mnt/models",
        "node://mnt/models|no absolute folder|node:///mnt/models"
      })
  void whatWasMeantIsAskedFor(String uri, String what, String meant) {
    assertThat(why(uri))
        .startsWith("--model-bucket-uri: '" + uri + "' ")
        .contains(what)
        .endsWith("; did you mean '" + meant + "'?");
  }

  /** Nothing to be guessed: the forms are shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "gs://", "gs:///", "models", "owner/name", "ftp://b/d", "gs://-b/d", "gs://b/../c",
        "gs://b/$(HOME)", "gs://b/a b", "gs://b/a\nkey: value", "gs://b/\u00e9", "pvc://Models/d",
        "pvc://", "oci://llama", "oci://ghcr.io/Us/llama", "az://acct.example.com/c/d", "node:///",
        "node:///etc", "node:///usr/share", "https://example.com/model"
      })
  void theFormsAreShown(String uri) {
    assertThat(why(uri)).startsWith("--model-bucket-uri: '").containsAnyOf("expected gs://", "mean");
    assertThat(why(uri)).doesNotContain("\n");
  }

  @Test
  void aModelOnHuggingFaceIsKnownAsSuch() {
    assertThat(why("https://huggingface.co/google/gemma-2-27b-it/tree/main"))
        .contains("leave the flag out and set --model=google/gemma-2-27b-it");
    assertThat(why("hf://google/gemma-2-27b-it")).contains("--model=google/gemma-2-27b-it");
  }

  /** Recipes write a word in place of a bucket: it is told of, and the manifests are made. */
  @Test
  void aNameThatNoStoreGivesIsDoubted() {
    assertThat(BucketNames.doubt(new Gs("BUCKET_NAME", "d"))).contains("'BUCKET_NAME'", "Cloud");
    assertThat(BucketNames.doubt(new Gs("models-of-google", ""))).isNotNull();
    assertThat(BucketNames.doubt(new Gs("192.168.5.4", ""))).isNotNull();
    assertThat(BucketNames.doubt(new Gs("my_models.example.com", ""))).isNull();
    assertThat(BucketNames.doubt(new S3("my_models", ""))).contains("Amazon S3");
    assertThat(BucketNames.doubt(new S3("my-models", ""))).isNull();
    assertThat(BucketNames.doubt(new Az(null, "my--models", ""))).contains("Azure");
    assertThat(BucketNames.doubt(new Az(null, "my-models", ""))).isNull();
  }

  private static String why(String uri) {
    assertThat(SourceUri.parse(uri)).isInstanceOf(SourceAnswer.Wrong.class);
    return SourceUri.parse(uri) instanceof SourceAnswer.Wrong wrong ? wrong.why() : "";
  }
}
