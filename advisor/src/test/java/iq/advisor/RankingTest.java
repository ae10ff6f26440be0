package iq.advisor;

import static iq.advisor.Asking.ANYTHING;
import static iq.advisor.Given.H100;
import static iq.advisor.Given.L4;
import static iq.advisor.Given.benchmark;
import static iq.advisor.Given.point;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.LoadKind;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final UseCase CHATBOT = new UseCase("Chatbot", 128, 128, "GIQ");

  private static Rents rents() {
    return new Rents()
        .machine("h100-1", H100, 1)
        .machine("h100-2", H100, 2)
        .price("us-east5", "h100-1", 10.0, 4.0)
        .price("us-east5", "h100-2", 20.0, 8.0)
        .machine("l4-1", L4, 1)
        .machine("l4-2", L4, 2);
  }

  private static Given fast(String id, double tokens) {
    return benchmark(id).points(point(1, tokens, 20, 100, 19));
  }

  /** The order that is expected, from every order of the benchmarks. */
  private static void check(Asking asking, List<String> expected, Given... benchmarks) {
    List<Given> shuffled = new ArrayList<>(Arrays.asList(benchmarks));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(shuffled, new Random(i));
      Answer answer =
          rents().answer(asking, List.of(CHATBOT), shuffled.toArray(Given[]::new));
      assertThat(answer.profiles()).extracting(Profile::id).isEqualTo(expected);
    }
  }

  @Test
  void theCheapestIsFirst() {
    check(
        ANYTHING,
        List.of("fast", "middle", "slow"),
        fast("slow", 500),
        fast("fast", 2000),
        fast("middle", 1000));
  }

  @Test
  void theCostOfATokenDecidesNotTheThroughput() {
    check(
        ANYTHING,
        List.of("one", "two"),
        fast("two", 1900).on(H100, 2),
        fast("one", 1000));
  }

  @Test
  void whatHasNoPriceIsLastByThroughputOfAnAccelerator() {
    check(
        ANYTHING,
        List.of("priced", "l4-fast", "l4-two", "l4-slow"),
        fast("l4-slow", 5000).on(L4, 1),
        fast("l4-fast", 9000).on(L4, 1),
        fast("l4-two", 16000).on(L4, 2),
        fast("priced", 1));
  }

  @Test
  void equalsAreInTheOrderOfTheirIds() {
    check(ANYTHING, List.of("a", "b", "c"), fast("c", 100), fast("a", 100), fast("b", 100));
  }

  @Test
  void workloadsAreRankedEachByItselfShortPromptsFirst() {
    check(
        ANYTHING,
        List.of("near", "chat", "summary", "long", "unknown"),
        fast("unknown", 9000).tokens(NaN, NaN),
        fast("long", 8000).tokens(1024, 2048),
        fast("summary", 5000).tokens(1024, 128),
        fast("chat", 10),
        fast("near", 20).tokens(140, 120));
  }

  @Test
  void aWorkloadThatIsAskedForIsOneGroup() {
    Given[] two = {fast("other", 2000).tokens(150, 150), fast("exact", 1000)};

    check(ANYTHING.workload(CHATBOT, null, null), List.of("other", "exact"), two);
    check(ANYTHING.workload(null, 128, 128), List.of("other", "exact"), two);
  }

  @Test
  void oneBenchmarkOnTwoCloudsIsTwoProfilesTheCheapestFirst() {
    Rents two =
        rents().machineOf("aws", "p5", H100, 1).priceOf("aws", "us-east-1", "p5", 3.0);
    Answer any = two.answer(ANYTHING.where("any", null), benchmark("b"));
    Answer aws = two.answer(ANYTHING.where("aws", null), benchmark("b"));

    assertThat(any.profiles()).extracting(Profile::cloud).containsExactly("aws", "gcp");
    assertThat(aws.profiles()).extracting(Profile::cloud).containsExactly("aws");
    assertThat(any.dropped()).isEmpty();
  }

  /** Kinds of curve are never ranked against each other. */
  @Test
  void kindsAreGroupsOfTheirOwnWhereAllAreAskedFor() {
    check(
        ANYTHING.on(null, null),
        List.of("chat", "long", "batch", "batch-long", "peak"),
        fast("peak", 9000).kind(LoadKind.SATURATION),
        fast("batch", 5000).kind(LoadKind.BATCH),
        fast("batch-long", 6000).kind(LoadKind.BATCH).tokens(1024, 2048),
        fast("long", 100).tokens(1024, 2048),
        fast("chat", 10));
  }
}
