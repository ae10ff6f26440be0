package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.Profile;
import iq.answers.Asked;
import iq.answers.Field;
import iq.answers.Inquiry;
import iq.answers.report.AnswerNotes;
import iq.server.Running;
import iq.server.ShippedData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Profiles with basis, source and reasons, over REST on the shipped data. */
class ProfilesTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final String LIST = "/iq/v1/profiles:list";
  private static final String EXPLAIN = "/iq/v1/profiles:explain";
  private static final String GOOGLE = "/v1/profiles:fetch";
  private static final String MODEL = "openai/gpt-oss-120b";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** The law: a row is the one that 'iq profiles list --format=json' prints, by any question. */
  @Test
  void rowsAreThoseOfTheCommandLine() {
    Inquiry fast =
        new Inquiry().ask(Field.MODEL, MODEL).ask(Field.TARGET_TTFT_MILLISECONDS, 300.0);
    equal(Map.of("model", MODEL, "targetTtftMilliseconds", 300), fast);
    Inquiry anywhere = new Inquiry().ask(Field.CLOUD, "any").ask(Field.KIND, "offline");
    equal(Map.of("cloud", "any", "kind", "offline"), anywhere);
    Inquiry slow = new Inquiry().ask(Field.PERCENTILE, "p99").ask(Field.CLOUD, "aws");
    equal(Map.of("percentile", "p99", "cloud", "aws"), slow);
  }

  @Test
  void rowsOfEveryOnlineBenchmarkAreThoseOfTheCommandLine() {
    equal(Map.of(), new Inquiry());
  }

  private static void equal(Map<String, Object> question, Inquiry inquiry) {
    Asked asked = asked(inquiry, false);
    List<Object> rows = new ArrayList<>();
    asked.answer().profiles().forEach(profile -> rows.add(Json.plain(asked.tree().of(profile))));

    Map<String, Object> answer = Json.post(SERVER, LIST, Map.of("question", question));

    assertThat(rows).isNotEmpty();
    assertThat(Json.plain(Json.list(answer, "profiles"))).isEqualTo(rows);
    assertThat(answer)
        .containsEntry("catalogVersion", ShippedData.DATA.current().id())
        .containsEntry(
            "notes", 
            new AnswerNotes(asked.answer(), LocalDate.of(2026, 11, 22), OwnNames.QUESTION).lines());
  }

  private static Asked asked(Inquiry inquiry, boolean onDemandStandsIn) {
    return Asked.of(inquiry, onDemandStandsIn, ShippedData.DATA.current(), OwnNames.QUESTION);
  }

  private static Object at(Object tree, String path) {
    Object value = tree;
    for (String member : List.of(path.split("\\.", -1))) {
      value = Json.at(value, member);
    }
    return value;
  }

  @Test
  void estimatesAnswerWhereTheyAreAskedForAndSayWhatTheyAre() {
    Map<String, Object> question =
        Map.of(
            "model", MODEL, "acceleratorType", "nvidia-l4", "useCase", "Code Completion",
            "include", "estimated", "confidence", 80);
    equal(
        question,
        new Inquiry()
            .ask(Field.MODEL, MODEL)
            .ask(Field.ACCELERATOR_TYPE, "nvidia-l4")
            .ask(Field.USE_CASE, "Code Completion")
            .ask(Field.INCLUDE, "estimated")
            .ask(Field.CONFIDENCE, "80"));

    List<Map<String, Object>> rows =
        Json.list(Json.post(SERVER, LIST, Map.of("question", question)), "profiles");

    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(at(row, "iq.basis")).isEqualTo("estimated");
              assertThat(at(row, "iq.estimate.confidence")).isEqualTo(80);
              assertThat(at(row, "iq.estimate.kind"))
                  .isIn("transfer", "neighbour", "physical");
              assertThat(at(row, "iq.estimate.outputTokensPerSecond.low")).isNotNull();
              assertThat((List<?>) at(row, "iq.estimate.leans")).isNotEmpty();
            });
    List<Map<String, Object>> explained =
        Json.list(
            Json.post(SERVER, EXPLAIN, Map.of("question", question)), "explanations");
    assertThat(explained).hasSameSizeAs(rows);
    assertThat((List<?>) at(explained.getFirst(), "profile.iq.estimatedLoads")).isNotEmpty();
  }

  /** Nobody measured this model on an L4 at these lengths; a server may be set to say more. */
  @Test
  void withoutAskingOnlyTheServersConfigurationBringsEstimates() {
    Map<String, Object> question =
        Map.of("model", MODEL, "acceleratorType", "nvidia-l4", "useCase", "Code Completion");
    Map<String, Object> body = Map.of("question", question);
    Map<String, Object> google =
        Map.of("model", MODEL, "workloadSpec", Map.of("useCase", "Code Completion"));

    assertThat(Json.post(SERVER, LIST, body)).doesNotContainKey("profiles");
    assertThat(Json.post(SERVER, GOOGLE, google)).doesNotContainKey("profile");
    try (Running set = Running.on(ShippedData.DATA, Map.of("estimates", "true"))) {
      assertThat(Json.list(Json.post(set, LIST, body), "profiles"))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(at(row, "iq.basis")).isEqualTo("estimated"));
      assertThat(Json.list(Json.post(set, GOOGLE, google), "profile"))
          .isNotEmpty()
          .allSatisfy(
              row -> assertThat(at(row, "estimate.kind").toString()).isNotEmpty());
    }
  }

  @Test
  void whatCanBeIncludedIsSaid() {
    assertThat(
            Json.refusal(
                SERVER, LIST, Map.of("question", Map.of("model", MODEL, "include", "guessed"))))
        .contains("question.include: 'guessed'", "measured, estimated, all, measured-first");
    assertThat(
            Json.refusal(
                SERVER, LIST, Map.of("question", Map.of("model", MODEL, "confidence", 99))))
        .contains("question.confidence: '99'", "50, 80, 90, 95");
    assertThat(
            Json.refusal(SERVER, GOOGLE, Map.of("model", MODEL, "include", "estimated")))
        .contains("include=estimated", "lengths are missing");
  }

  /** Whoever reads the notes has no command line. */
  @Test
  void notesAndExplanationsNameTheMembers() {
    Map<String, Object> question = Map.of("model", MODEL, "cloud", "azure");
    String notes =
        String.valueOf(Json.post(SERVER, LIST, Map.of("question", question)).get("notes"));
    Map<String, Object> nothing = Map.of("model", MODEL, "targetInputLength", 7, "targetOutputLength", 7);
    String empty =
        String.valueOf(Json.post(SERVER, LIST, Map.of("question", nothing)).get("notes"));
    Map<String, Object> unpriced = Map.of("model", MODEL);
    String explained =
        Json.list(Json.post(SERVER, EXPLAIN, Map.of("question", unpriced)), "explanations").stream()
            .map(one -> Json.at(one, "text").toString())
            .collect(Collectors.joining("\n"));

    assertThat(notes)
        .contains("(question.useCase picks one)", "POST /iq/v1/profiles:explain gives each row's")
        .contains("is known (question.cloud=any)")
        .contains("(question.modelServerVersion=all)");
    assertThat(empty)
        .contains("(question.targetInputLength and question.targetOutputLength ask for them)");
    assertThat(explained)
        .contains("(question.prices or POST /iq/v1/prices:set gives your own)");
    assertThat(notes + empty).doesNotContain("--", "'iq ");
    assertThat(explained).doesNotContain("--price", "'iq ");
  }

  @Test
  void pagesTogetherAreTheWhole() {
    Map<String, Object> question = Map.of("model", MODEL, "cloud", "any");
    List<Map<String, Object>> whole =
        Json.list(Json.post(SERVER, LIST, Map.of("question", question)), "profiles");

    List<Map<String, Object>> paged = new ArrayList<>();
    String token = "";
    do {
      Map<String, Object> page =
          Json.post(
              SERVER, LIST, Map.of("question", question, "pageSize", 7, "pageToken", token));
      assertThat(Json.list(page, "profiles")).hasSizeBetween(1, 7);
      paged.addAll(Json.list(page, "profiles"));
      token = String.valueOf(page.getOrDefault("nextPageToken", ""));
    } while (!token.isEmpty());

    assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(14);
  }

  @Test
  void ownPricesAnswerThisQuestionAlone() {
    Map<String, Object> price =
        Map.of(
            "cloud", "gcp", "region", "us-central1", "machineType", "a3-highgpu-8g", "spot", 0.125,
            "source", "a contract");
    Map<String, Object> question = Map.of("model", MODEL, "machineType", "a3-highgpu-8g");
    Map<String, Object> own = Map.of("model", MODEL, "machineType", "a3-highgpu-8g", "prices", List.of(price));

    assertThat(prices(Json.post(SERVER, LIST, Map.of("question", own))))
        .isNotEmpty()
        .allSatisfy(
            used ->
                assertThat(used)
                    .containsEntry("usdPerMachineHour", 0.125)
                    .containsEntry("source", "a contract")
                    .containsEntry("asOf", "2026-11-22"));
    assertThat(prices(Json.post(SERVER, LIST, Map.of("question", question))))
        .isNotEmpty()
        .noneMatch(used -> used.containsValue("a contract"));
  }

  private static List<Map<String, Object>> prices(Map<String, Object> answer) {
    return Json.list(answer, "profiles").stream()
        .map(row -> Json.object(Json.at(Json.at(row, "iq"), "price")))
        .toList();
  }

  @Test
  void refusalsNameTheMembers() {
    assertThat(refused(Map.of("model", "openai/gpt-oss-120")))
        .startsWith("question.model: 'openai/gpt-oss-120' is not known; known, closest first: openai/gpt-oss-120b");
    assertThat(refused(Map.of("targetTtftMilliseconds", 0)))
        .isEqualTo("question.targetTtftMilliseconds: 0.0 is not a number above 0");
    assertThat(refused(Map.of("percentile", "p42"))).startsWith("question.percentile: 'p42'");
    assertThat(refused(Map.of("targetInputLength", 128)))
        .isEqualTo("question.targetInputLength and question.targetOutputLength only work together; give both");
    assertThat(refused(Map.of("prices", List.of(Map.of("cloud", "gcp", "region", "r")))))
        .isEqualTo("question.prices[0].machineType is needed");
    Map<String, Object> unknown =
        Map.of("cloud", "gcp", "region", "r", "machineType", "a3-highgpu-9g", "spot", 1);
    assertThat(refused(Map.of("prices", List.of(unknown))))
        .startsWith("question.prices[0].machineType: 'a3-highgpu-9g' of gcp is not known; known, closest first: a3-highgpu")
        .endsWith("a new one needs acceleratorType and acceleratorCount");
  }

  private static String refused(Map<String, Object> question) {
    return Json.refusal(SERVER, LIST, Map.of("question", question));
  }

  @Test
  void explainsProfilesById() {
    Profile profile = asked(new Inquiry().ask(Field.MODEL, MODEL), false).answer().profiles().getFirst();

    Map<String, Object> answer = Json.post(SERVER, EXPLAIN, Map.of("ids", List.of(profile.id())));

    Map<String, Object> explanation = Json.list(answer, "explanations").getFirst();
    Inquiry nothing = new Inquiry();
    Asked again =
        Asked.about(
            List.of(profile.id()), nothing, ShippedData.DATA.current(), OwnNames.QUESTION);
    assertThat(Json.plain(explanation.getOrDefault("profile", "")))
        .isEqualTo(Json.plain(again.tree().withAllLoads(again.answer().profiles().getFirst())));
    assertThat((List<?>) explanation.get("text"))
        .anyMatch(line -> line.toString().startsWith("Cost: "))
        .anyMatch(line -> line.toString().startsWith("Source: "));
  }

  @Test
  void saysWhyBenchmarksWereLeftOut() {
    Map<String, Object> question = Map.of("model", MODEL, "targetItlMilliseconds", 5);

    List<Map<String, Object>> dropped =
        Json.list(Json.post(SERVER, EXPLAIN, Map.of("question", question)), "dropped");

    assertThat(dropped)
        .isNotEmpty()
        .anySatisfy(
            one ->
                assertThat(Json.at(one, "reason").toString())
                    .startsWith("ITL asked 5 ms, at best "));
    assertThat(dropped.getFirst()).containsKeys("id", "modelServerInfo", "acceleratorType", "acceleratorCount");
  }

  @Test
  void explanationsNeedSomethingToExplain() {
    assertThat(Json.refusal(SERVER, EXPLAIN, Map.of()))
        .isEqualTo(
            "name profiles: ids from iq.id of POST /iq/v1/profiles:list, or question.model");
    assertThat(Json.refusal(SERVER, EXPLAIN, Map.of("ids", List.of("zzz"))))
        .startsWith("'zzz' is not the id of a profile; iq.id of POST /iq/v1/profiles:list has them");
  }
}
