package iq.advisor;

import static iq.advisor.Given.H100;
import static iq.advisor.Given.L4;
import static iq.advisor.Given.benchmark;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.CurveKind;
import iq.catalog.LoadKind;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which benchmarks a question is about. */
class CandidatesTest {
  private static final UseCase CHATBOT = new UseCase("Chatbot", 128, 128, "GIQ");
  private static final UseCase SUMMARY = new UseCase("Text Summarization", 1024, 128, "GIQ");
  private final Map<String, Reason> dropped = new TreeMap<>();

  private List<String> kept(Asking asking, Given... given) {
    List<Benchmark> benchmarks = new ArrayList<>();
    for (Given each : given) {
      benchmarks.add(each.made());
    }
    List<Dropped> out = new ArrayList<>();
    List<Benchmark> kept =
        new Candidates(asking.made(), Readings.of(List.of(CHATBOT, SUMMARY)), out).of(benchmarks);
    dropped.clear();
    out.forEach(d -> dropped.put(d.benchmark().id(), d.reason()));
    return kept.stream().map(Benchmark::id).toList();
  }

  @Test
  void modelServerAndAcceleratorFilter() {
    Given[] all = {
      benchmark("plain"),
      benchmark("gemma").model("google/gemma"),
      benchmark("sglang").server("sglang", "0.5"),
      benchmark("unnamed").server(null, null),
      benchmark("l4").on(L4, 1),
    };

    assertThat(kept(Asking.ANYTHING, all)).hasSize(5);
    assertThat(kept(Asking.ANYTHING.about("google/gemma", null, null), all))
        .containsExactly("gemma");
    assertThat(kept(Asking.ANYTHING.about(null, "sglang", null), all)).containsExactly("sglang");
    assertThat(dropped.get("unnamed"))
        .isEqualTo(new Reason.OtherConfiguration("model server", "sglang", "none"));
    assertThat(kept(Asking.ANYTHING.on(L4, CurveKind.ONLINE), all)).containsExactly("l4");
    assertThat(dropped.get("plain"))
        .isEqualTo(new Reason.OtherConfiguration("accelerator", L4, H100));
  }

  @Test
  void withoutAVersionTheLatestAnswersWithAllEveryOneWithOneThatOne() {
    Given[] all = {
      benchmark("old").version("0.9.2"),
      benchmark("new").version("0.10.0"),
      benchmark("nightly").version("nightly"),
      benchmark("dev").version("0.11.0.dev5"),
      benchmark("absent").version(null),
    };

    assertThat(kept(Asking.ANYTHING, all)).containsExactly("new");
    assertThat(dropped.get("old")).isEqualTo(new Reason.OlderVersion("0.9.2", "0.10.0"));
    assertThat(dropped.get("absent")).isEqualTo(new Reason.OlderVersion(null, "0.10.0"));
    assertThat(kept(Asking.ANYTHING.version("all"), all)).hasSize(5);
    assertThat(kept(Asking.ANYTHING.version("v0.9.2"), all)).containsExactly("old");
    assertThat(dropped.get("absent"))
        .isEqualTo(new Reason.OtherConfiguration("version", "v0.9.2", "not stated"));
    assertThat(kept(Asking.ANYTHING.version("0.9"), all)).isEmpty();
  }

  @Test
  void latestIsPerModelServerAcceleratorAndWorkload() {
    Given old = benchmark("old").version("0.9");
    Given[] others = {
      old.model("google/gemma"), old.server("sglang", "0.5"), old.on(L4, 1), old.tokens(1024, 128)
    };
    for (Given other : others) {
      assertThat(kept(Asking.ANYTHING, benchmark("new"), other)).hasSize(2);
    }
    assertThat(kept(Asking.ANYTHING, benchmark("new"), old)).containsExactly("new");
    assertThat(kept(Asking.ANYTHING, benchmark("new"), old.on(H100, 8))).containsExactly("new");
    assertThat(kept(Asking.ANYTHING, benchmark("new"), benchmark("x").on(H100, 8))).hasSize(2);
  }

  @Test
  void aVersionThatAnotherFilterDropsIsNotTheLatest() {
    Given offline = benchmark("offline").version("0.12").kind(LoadKind.BATCH);

    assertThat(kept(Asking.ANYTHING, benchmark("online"), offline)).containsExactly("online");
    assertThat(dropped.get("offline"))
        .isEqualTo(new Reason.OtherKind(CurveKind.ONLINE, CurveKind.OFFLINE));
  }

  @Test
  void kindsAreNeverMixed() {
    Given[] all = {
      benchmark("rate").kind(LoadKind.REQUEST_RATE),
      benchmark("users").kind(LoadKind.CONCURRENCY),
      benchmark("batch").kind(LoadKind.BATCH),
      benchmark("peak").kind(LoadKind.SATURATION),
    };

    assertThat(kept(Asking.ANYTHING, all)).containsExactly("rate", "users");
    assertThat(kept(Asking.ANYTHING.on(null, CurveKind.OFFLINE), all)).containsExactly("batch");
    assertThat(kept(Asking.ANYTHING.on(null, CurveKind.SATURATION), all)).containsExactly("peak");
  }

  @Test
  void aUseCaseMatchesBothLengthsWithinAFifth() {
    Given[] all = {
      benchmark("exact"),
      benchmark("near").tokens(150, 103),
      benchmark("edge").tokens(153.4, 102.6),
      benchmark("long-in").tokens(155, 128),
      benchmark("short-out").tokens(128, 101),
      benchmark("unknown").tokens(NaN, NaN),
      benchmark("half-known").tokens(128, NaN),
    };

    assertThat(kept(Asking.ANYTHING.workload(CHATBOT, null, null), all))
        .containsExactly("exact", "near", "edge");
    assertThat(dropped.get("long-in"))
        .isEqualTo(new Reason.OtherWorkload("Chatbot, 128/128", "155/128"));
    assertThat(kept(Asking.ANYTHING.workload(null, 128, 128), all))
        .containsExactly("exact", "near", "edge");
    assertThat(dropped.get("half-known"))
        .isEqualTo(new Reason.OtherWorkload("128/128", "128/?"));
    assertThat(kept(Asking.ANYTHING.workload(null, 100, 100), benchmark("edge").tokens(120, 80)))
        .containsExactly("edge");
  }

  @Test
  void theStackAndItsVersionFilter() {
    Given[] all = {
      benchmark("none"),
      benchmark("old").stack("llm-d", "0.2"),
      benchmark("new").stack("llm-d", "0.3"),
      benchmark("unversioned").stack("llm-d", null),
    };

    assertThat(kept(Asking.ANYTHING, all)).hasSize(4);
    assertThat(kept(Asking.ANYTHING.stack("llm-d", null), all))
        .containsExactly("old", "new", "unversioned");
    assertThat(dropped.get("none"))
        .isEqualTo(new Reason.OtherConfiguration("serving stack", "llm-d", "none"));
    assertThat(kept(Asking.ANYTHING.stack("llm-d", "v0.2"), all)).containsExactly("old");
    assertThat(kept(Asking.ANYTHING.stack("llm-d", "all"), all)).hasSize(3);
    assertThat(kept(Asking.ANYTHING.stack(null, "0.2"), all)).hasSize(4);
  }

  @Test
  void aShapeIsCalledByTheNearestUseCase() {
    UseCase wide = new UseCase("Wide", 150, 150, "test");
    List<UseCase> useCases = List.of(CHATBOT, wide);

    assertThat(WorkloadMatch.useCase(benchmark("b").made(), useCases)).isEqualTo(CHATBOT);
    assertThat(WorkloadMatch.useCase(benchmark("b").tokens(145, 145).made(), useCases))
        .isEqualTo(wide);
    assertThat(WorkloadMatch.useCase(benchmark("b").tokens(145, 500).made(), useCases)).isNull();
    assertThat(WorkloadMatch.useCase(benchmark("b").tokens(NaN, NaN).made(), useCases)).isNull();
  }
}
