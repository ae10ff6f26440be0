package iq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Words of the manifests for callers that have no flags. */
class FlagWordsTest {
  private static final FlagWords MEMBERS = new FlagWords(new Named("", ""));

  @Test
  void flagsBecomeTheCallersNames() {
    assertThat(MEMBERS.told("--model-bucket-uri: 'gs://B/x.json' names a file"))
        .isEqualTo("model_bucket_uri: 'gs://B/x.json' names a file");
    assertThat(MEMBERS.told("6 times the first replicas (--max-replicas)"))
        .isEqualTo("6 times the first replicas (max_replicas)");
    assertThat(MEMBERS.told("has none; --model-server=trtllm-serve has one."))
        .isEqualTo("has none; model_server=trtllm-serve has one.");
    assertThat(MEMBERS.told("or --model-server-version=v0.11.2."))
        .isEqualTo("or model_server_version=v0.11.2.");
  }

  @Test
  void whatOtherProgramsTakeStays() {
    List<String> lines =
        List.of(
            "vLLM gets --max-model-len=8192 and --model=/data/d",
            "  kubectl create secret generic hf-secret --namespace=serving",
            "  gcloud container clusters create-auto $CLUSTER_NAME --platform=x",
            "a --platform-like word, and ---platform");

    assertThat(MEMBERS.told(lines)).isEqualTo(lines);
  }

  /** Byte for byte: the command line says its own flags. */
  @Test
  void theCommandLineHearsItsOwnWords() {
    String words = "--metrics-adapter: 'x'; --platform=gke-standard, --target-qps, --kind.";

    assertThat(new FlagWords(new Named("--", "-")).told(words)).isEqualTo(words);
  }

  /** Names that differ from flags by what begins them and what joins their words. */
  private record Named(String start, String joint) implements Names {
    @Override
    public String of(Field field) {
      String name = field.name().toLowerCase(Locale.ROOT);
      return start + (joint.isEmpty() ? name : name.replace("_", joint));
    }

    @Override
    public String listing(Field field, @Nullable String within) {
      return of(field);
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
