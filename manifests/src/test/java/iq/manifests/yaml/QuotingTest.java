package iq.manifests.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vllm/vllm-openai:v0.11.2", "--tensor-parallel-size=4", "/dev/shm", "nvidia.com/gpu", "10%",
        "1Gi", "15s", "0.11.2", "v0.7.2", "gs://bucket/dir", "http://localhost:8000/v1",
        "google/gemma-2-27b-it", "meta-llama/Llama-3.3-70B-Instruct", "--port=8000", "-c",
        "prometheus.googleapis.com|vllm:num_requests_waiting|gauge", "inference-server", "100m",
        "us-docker.pkg.dev/a/b@sha256:0a1b2c", "a, b", "a#b", "don't", "nope", "yEs",
        "app.kubernetes.io/name", "HF_HOME", "/dev/shm/hf_cache", "Text Summarization", "e10",
        "--model-loader-extra-config={\"distributed\":true}", "nvidia-h100-80gb", "2x4", ":8000",
        "python3 -m vllm.entrypoints.openai.api_server", "infinity", "127.0.0.1", "0.0.0.0",
        "2026-01-02-preview", "1.2.3", "12:99:00", "\u901a\u4e49", "\u00e9t\u00e9", "---a", "NaN"
      })
  void isPlain(String text) {
    assertThat(Quoting.quote(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8000", "true", "yes", "No", "ON", "off", "y", "N", "null", "Null", "~", "", "0o17", "0x1F",
        "1_000", "12:30:45", ".inf", "-.Inf", ".nan", "2026-01-02", "2026-01-02T03:04:05Z", "=",
        "<<", "0.95", "1e3", "+1", "-1", "1.", ".5", "017", "08", "0b1", "1e10", " a", "a ", "a: b",
        "a #b", "a:", "-", "- a", "? a", ": a", "---", "--- a", "...", "[a]", "{a}", "&a", "*a",
        "!a", "|", ">", "%a", "@a", "`a", "#a", ",a", "\"a\"", "2026-01-02 03:04:05.6 +1:00"
      })
  void isInSingleQuotes(String text) {
    assertThat(Quoting.quote(text)).isEqualTo("'" + text + "'");
  }

  @Test
  void escapesWhatCannotBeSeen() {
    assertThat(Quoting.quote("a\tb")).isEqualTo("\"a\\tb\"");
    assertThat(Quoting.quote("a\nb")).isEqualTo("\"a\\nb\"");
    assertThat(Quoting.quote("\u0085")).isEqualTo("\"\\u0085\"");
    assertThat(Quoting.quote("\ufeffa")).isEqualTo("\"\\ufeffa\"");
    assertThat(Quoting.quote("a\u202eb")).isEqualTo("\"a\\u202eb\"");
    assertThat(Quoting.quote("\ud83d")).isEqualTo("\"\\ud83d\"");
    assertThat(Quoting.quote("\udbff\udfff")).isEqualTo("\"\\U0010ffff\"");
  }

  @Test
  void takesTheQuotesThatNeedNoEscape() {
    assertThat(Quoting.quote("'a' and b: c")).isEqualTo("\"'a' and b: c\"");
    assertThat(Quoting.quote("\"it's\"")).isEqualTo("'\"it''s\"'");
    assertThat(Quoting.quote("'\\d'")).isEqualTo("'''\\d'''");
  }
}
