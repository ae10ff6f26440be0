package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import iq.cli.remote.TablesServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with the built-in catalog answers every command as this machine does, byte for byte. */
class SameAnswersTest {
  private static final Iq HERE = ShippedCatalog.iq();
  private static final TablesServer SERVER =
      TablesServer.of(HERE.catalog(), HERE.catalog().resolveSibling("server"));
  private static final Iq THERE = HERE.onServer(SERVER.url());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models list",
        "models list --format=json",
        "models list --filter=model~gemma --limit=3",
        "model-servers list",
        "model-servers list --model=openai/gpt-oss-120b",
        "model-server-versions list --model=openai/gpt-oss-120b --model-server=vllm",
        "serving-stacks list",
        "serving-stack-versions list --serving-stack=llm-d",
        "use-cases list",
        "accelerators list",
        "accelerators list --format=yaml",
        "machine-types list",
        "machine-types list --cloud=gcp --accelerator-type=nvidia-l4",
        "prices list",
        "prices list --accelerator-type=nvidia-h100-80gb --format=csv",
        "profiles list",
        "profiles list --model=openai/gpt-oss-120b",
        "profiles list --model=openai/gpt-oss-120b --format=json",
        "profiles list --model=openai/gpt-oss-120b --target-ttft-milliseconds=300 --pricing-model=on-demand",
        "profiles list --model=openai/gpt-oss-120b --target-itl-milliseconds=0.1",
        "profiles list --model=openai/gpt-oss-120b --cloud=any --format=csv",
        "profiles list --model=openai/gpt-oss-120b --region=us-central1",
        "profiles list --use-case=Chatbot --limit=5",
        "profiles list --model=google/gemma-3-27b-it --use-case=Chatbot --format=json",
        "profiles list --model=openai/gpt-oss-120b --use-case=Chatbot --include=all --confidence=80",
        "profiles explain estimated/openai/gpt-oss-120b/vllm/nvidia-l4/8/3000/400",
        "profiles chart estimated/openai/gpt-oss-120b/vllm/nvidia-l4/8/3000/400",
        "profiles list --model=openai/gpt-oss-121b",
        "profiles list --model=openai/gpt-oss-120b --accelerator-type=nvidia-l9",
        "profiles list --model=openai/gpt-oss-120b --cloud=acme",
        "profiles explain --model=openai/gpt-oss-120b",
        "profiles explain 07070de2",
        "profiles explain 00000000",
        "profiles compare --model=openai/gpt-oss-120b",
        "profiles compare 07070de2 766fd209 --target-ttft-milliseconds=200",
        "profiles chart 07070de2 --target-ttft-milliseconds=300",
        "profiles benchmarks list --model=openai/gpt-oss-120b --model-server=vllm",
        "benchmarks list --model=openai/gpt-oss-120b --model-server=vllm --format=json",
        "profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm --accelerator-type=nvidia-h100-80gb",
        "profiles manifests create --model=openai/gpt-oss-120b --model-server=nothing --accelerator-type=nvidia-h100-80gb",
        "models transfer-job --model=openai/gpt-oss-120b --model-bucket-uri=gs://bucket/gpt-oss-120b",
        "benchmarks remove 07070de2",
        "prices set no-such-machine 1 --region=us-central1 --pricing-model=spot",
        "manifests explain no-such-file.yaml",
        "profiles list --no-such-flag",
        "container ai profiles models list",
        "container ai profiles list --model=openai/gpt-oss-120b --pricing-model=on-demand",
        "container ai profiles list --model=openai/gpt-oss-121b",
        "container ai profiles benchmarks list --model=openai/gpt-oss-120b --model-server=vllm",
        "container ai profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm --accelerator-type=nvidia-h100-80gb"
      })
  void areGiven(String line) {
    assertThat(THERE.run(line)).isEqualTo(HERE.run(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models list",
        "profiles list --model=openai/gpt-oss-120b",
        "profiles explain 07070de2",
        "profiles chart 07070de2",
        "accelerators list"
      })
  void areGivenInATerminalToo(String line) {
    assertThat(THERE.onTerminal(100).run(line)).isEqualTo(HERE.onTerminal(100).run(line));
  }

  @Test
  void chartsAreTheSameFile(@TempDir Path folder) throws IOException {
    String line = "profiles chart 07070de2 766fd209 --metric=itl --output=";
    Path one = folder.resolve("here.svg");
    Path other = folder.resolve("there.svg");

    assertThat(HERE.run(line + one).exit()).isZero();
    assertThat(THERE.run(line + other).exit()).isZero();
    assertThat(Files.readString(other)).isEqualTo(Files.readString(one)).startsWith("<svg");
  }

  @Test
  void eachTableIsAskedForOnceAndNoMoreThanIsNeeded() {
    SERVER.requests().clear();
    Result result = THERE.run("profiles list --model=openai/gpt-oss-120b");

    assertThat(result.exit()).isZero();
    assertThat(SERVER.requests()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(7);
    assertThat(SERVER.requests())
        .filteredOn(request -> request.contains("/load_point.csv") || request.contains("/price.csv"))
        .hasSize(2)
        .allMatch(request -> request.contains("model=") || request.contains("accelerator="));
  }

  @Test
  void listsOfNamesNeedOneSmallTable() {
    SERVER.requests().clear();
    THERE.run("models list");

    assertThat(SERVER.requests()).containsExactly("GET /team/iq/v1/tables/measured.csv");
  }
}
