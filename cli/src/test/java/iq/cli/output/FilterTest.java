package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter language. What matches here, gcloud 528 matches too, except where a test's name says that it differs. */
class FilterTest {
  private static final Map<String, Object> H100 = Fixture.h100();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "acceleratorType=nvidia-h100-80gb",
        "accelerator_type=NVIDIA-H100-80GB",
        "instanceType = a3-highgpu-1g",
        "acceleratorType:h100",
        "acceleratorType:nvidia-*",
        "acceleratorType:*80gb",
        "acceleratorType:nvidia*gb",
        "acceleratorType:*",
        "-tpuTopology:*",
        "tpuTopology!=2x4",
        "tpuTopology=null",
        "tpuTopology=\"\"",
        "acceleratorType:(l4 OR h100)",
        "acceleratorType:(l4, h100)",
        "acceleratorType=(nvidia-l4,nvidia-h100-80gb)",
        "performanceStats.outputTokensPerSecond>425",
        "performanceStats[0].outputTokensPerSecond<=2000",
        "performanceStats[-1].outputTokensPerSecond>=2e3",
        "performanceStats[].outputTokensPerSecond=2000",
        "performanceStats.queriesPerSecond=16",
        "performanceStats.outputTokensPerSecond:20",
        "performanceStats.cost.pricingModel=spot",
        "modelServerInfo:vllm",
        "modelServerInfo.model=google/gemma-2-27b-it",
        "workloadSpec.useCase=\"chatbot (sharegpt)\"",
        "workloadSpec.useCase:chatbot",
        "instanceType~^a3",
        "instanceType~'h(i|o)gh'",
        "performanceStats.outputTokensPerSecond~^2",
        "instanceType<b",
        "iq.interpolated=false",
        "vllm",
        "google/gemma",
        "GEMMA",
        "instanceType=a3-highgpu-1g vllm",
        "NOT l4",
        "-l4",
        "NOT (acceleratorType:l4)",
        "instanceType:a3 AND (acceleratorType:l4 OR acceleratorType:h100)",
        "instanceType:a3 acceleratorType:l4 OR acceleratorType:h100",
        "(instanceType:a3)AND(vllm)",
        "'instanceType':a3"
      })
  void keeps(String filter) {
    assertThat(Filter.parse(filter).test(H100)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acceleratorType=h100",
        "acceleratorType:l4",
        "acceleratorType:80gb*",
        "acceleratorType:*h100",
        "tpuTopology:*",
        "tpuTopology=2x4",
        "instanceType!~^a3",
        "instanceType~^highgpu",
        "performanceStats.outputTokensPerSecond>2000",
        "performanceStats.outputTokensPerSecond<300",
        "performanceStats.cost.pricingModel!=spot",
        "performanceStats[1].outputTokensPerSecond>0",
        "acceleratorType=(nvidia-l4,nvidia-tesla-a100)",
        "instanceType:a3 acceleratorType:l4",
        "NOT vllm",
        "-(instanceType:a3)",
        "llm-d",
        "not vllm"
      })
  void drops(String filter) {
    assertThat(Filter.parse(filter).test(H100)).isFalse();
  }

  @Test
  void comparesAmountsOfMoneyAsNumbersWhichGcloudCannot() {
    Filter cheap = Filter.parse("performanceStats.cost.costPerMillionOutputTokens<0.3");

    assertThat(cheap.test(Fixture.h100())).isTrue();
    assertThat(cheap.test(Fixture.l4())).isFalse();
  }

  @Test
  void aRowWithoutTheKeyMatchesNoComparisonUnlikeInGcloud() {
    Map<String, Object> unpriced = Fixture.a100();

    assertThat(Filter.parse("performanceStats.cost.costPerMillionOutputTokens<0.3").test(unpriced)).isFalse();
    assertThat(Filter.parse("tpuTopology<5").test(unpriced)).isFalse();
    assertThat(Filter.parse("tpuTopology:n").test(unpriced)).isFalse();
    assertThat(Filter.parse("tpuTopology~.*").test(unpriced)).isFalse();
    assertThat(Filter.parse("tpuTopology!~x").test(unpriced)).isTrue();
  }

  @Test
  void aListMatchesIfOneOfItsElementsDoes() {
    Map<String, Object> curve = Fixture.h100Curve();

    assertThat(Filter.parse("performanceStats.ntpotMilliseconds<25").test(curve)).isTrue();
    assertThat(Filter.parse("performanceStats.ntpotMilliseconds!=20").test(curve)).isTrue();
    assertThat(Filter.parse("NOT performanceStats.ntpotMilliseconds=20").test(curve)).isFalse();
  }

  @Test
  void findsTextWithoutRegardToAccents() {
    assertThat(Filter.parse("region=Zürich").test(Map.of("region", "zurich"))).isTrue();
    assertThat(Filter.parse("region:zur").test(Map.of("region", "Zürich"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", "a=", "a b=", "=x", "\"x", "a==b", "a=AND", "a=b)", "a:*x*", "instanceType~(", "instanceType~'('", "foo(a)", "a.b()=c",
        "a[0=1", "a[1.5]=2", "a=(b c", "a=(b,", "a=(,b)", "a=()", "AND", "a OR", "a AND", "NOT", "-", "a=b AND c=d OR e=f", "a/b=c", "a.=b",
        "()", "a=b AND OR c=d", "a:<b"
      })
  void refusesWithPlaceExpectationAndExample(String filter) {
    assertThatThrownBy(() -> Filter.parse(filter))
        .isInstanceOf(ExpressionException.class)
        .hasMessageStartingWith("--filter: expected ")
        .hasMessageContaining("*HERE*")
        .hasMessageContaining("; example: --filter=");
  }

  @Test
  void saysWhereAndWhat() {
    assertThatThrownBy(() -> Filter.parse("a=b OR c=d AND e=f"))
        .hasMessageContaining("parentheses to say which of AND and OR comes first")
        .hasMessageContaining("at character 15 [a=b OR c=d AND *HERE* e=f]")
        .asInstanceOf(InstanceOfAssertFactories.type(ExpressionException.class))
        .extracting(ExpressionException::position)
        .isEqualTo(14);
  }

  @Test
  void anExampleInItsMessagesIsAFilter() {
    assertThat(Filter.parse("instanceType:a3 AND performanceStats.outputTokensPerSecond>1000").test(H100)).isTrue();
  }

  @Test
  void aRegularExpressionThatNeverEndsIsStopped() {
    Filter filter = Filter.parse("name~'.*.*.*.*.*.*.*b$'");
    Map<String, Object> row = Map.of("name", "a".repeat(200));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> filter.test(row))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(".*.*.*.*.*.*.*b$")
                .hasMessageContaining("too many steps"));
  }

  @Test
  void aRegularExpressionThatExhaustsTheStackIsStopped() {
    Filter filter = Filter.parse("name~'^(a|b)*$'");

    assertThatThrownBy(() -> filter.test(Map.of("name", "ab".repeat(100_000)))).isInstanceOf(ExpressionException.class);
  }

  @Test
  void deepNestingIsRefusedRatherThanExhaustingTheStack() {
    assertThatThrownBy(() -> Filter.parse("(".repeat(100_000))).hasMessageContaining("at most 100 nested parentheses");
    assertThat(Filter.parse("a ".repeat(100_000)).test(H100)).isTrue();
  }

  @Test
  void namesTheKeysThatNoRowHas() {
    Filter filter = Filter.parse("acceleratorTyp:h100 OR instance_type:a3");

    assertThat(RowKeys.unknown(Fixture.gemmaRows(), filter.keys())).containsExactly("acceleratorTyp");
    assertThat(RowKeys.unknown(List.of(), filter.keys())).isEmpty();
  }
}
