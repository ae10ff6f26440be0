package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.GEMMA;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A9: {@code profiles benchmarks list}. */
class BenchmarksListTest {
  private static final String LIST = "profiles benchmarks list " + GEMMA + " --model-server=vllm";

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a9EveryLoadInLoadOrder(Spelling spelling) {
    Result result =
        spelling.run(LIST + " --instance-type=a3-highgpu-1g --model-server-version=v0.7.2");

    assertThat(result.out())
        .isEqualTo(
            """
            Instance Type,Accelerator Type,Model Name,Model Server Name,Model Server Version,Output Tokens/s,NTPOT (ms),TTFT (ms),ITL (ms),QPS,Cost/M Input Tokens,Cost/M Output Tokens,Use Case,Average Input Length,Average Output Length,Serving Stack,Serving Stack Version
            a3-highgpu-1g,nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,250,20,60,19,2.0,0.444,1.778,Chatbot (ShareGPT),128,128,,
            a3-highgpu-1g,nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,1000,30,90,28,8.0,0.111,0.444,Chatbot (ShareGPT),128,128,,
            a3-highgpu-1g,nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,1750,45,150,42,14.0,0.063,0.254,Chatbot (ShareGPT),128,128,,
            a3-highgpu-1g,nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,2000,67,300,60,16.0,0.056,0.222,Chatbot (ShareGPT),128,128,,
            a3-highgpu-1g,nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,2050,140,9000,70,17.0,0.054,0.217,Chatbot (ShareGPT),128,128,,
            """);
    assertThat(result.exit()).isZero();
  }

  @Test
  void gcloudAlwaysSaysThatItListedNothing() {
    assertThat(FixtureF.gcloud(LIST).err()).endsWith("Listed 0 items.\n");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a9APairThatNobodyMeasuredIsRefused(Spelling spelling) {
    Result result =
        spelling.run("profiles benchmarks list --model=openai/gpt-oss-120b --model-server=sglang");

    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(spelling.refusalOf("profiles.benchmarks.list"))
        .contains("sglang", "vllm");
    assertThat(result.exit()).isEqualTo(spelling.refusal());
  }

  @Test
  void pricesFollowThePricingModel() {
    Result result =
        FixtureF.run(
            LIST
                + " --instance-type=a3-highgpu-1g --model-server-version=0.7.2"
                + " --pricing-model=on-demand");

    assertThat(result.out()).contains(",2000,67,300,60,16.0,0.306,1.222,");
  }

  @Test
  void theDefaultIsTheNewestVersionOfEachAccelerator() {
    assertThat(FixtureF.run(LIST).out())
        .contains("nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.11.2,")
        .contains("nvidia-l4,google/gemma-2-27b-it,vllm,v0.7.2,")
        .doesNotContain("nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,");
  }

  @Test
  void jsonHasOneProfileForEachBenchmarkAndAnEntryForEachLoad() {
    Result result =
        FixtureF.run(
            LIST
                + " --instance-type=a3-highgpu-1g --model-server-version=0.7.2 --format=json");

    assertThat(result.objects()).hasSize(1);
    assertThat(Result.at(result.objects(), "0.performanceStats.4.outputTokensPerSecond"))
        .isEqualTo(2050);
  }

  @Test
  void profilesListTakesTheSameCsvForItsOperatingPoints() {
    Result result = FixtureF.run(FixtureF.LIST_GEMMA_072 + " --format=csvprofile");

    assertThat(result.out().lines().skip(1))
        .containsExactly(
            "a3-highgpu-1g,nvidia-h100-80gb,google/gemma-2-27b-it,vllm,v0.7.2,2000,67,300,60,16.0,0.056,0.222,Chatbot (ShareGPT),128,128,,",
            "g2-standard-48,nvidia-l4,google/gemma-2-27b-it,vllm,v0.7.2,425,1085,9500,1018,3.3,0.105,0.418,Chatbot (ShareGPT),128,128,,",
            "a2-highgpu-2g,nvidia-tesla-a100,google/gemma-2-27b-it,vllm,v0.7.2,1243,70,280,65,9.7,N/A,N/A,Chatbot (ShareGPT),128,128,,");
  }
}
