package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One inverse answers for every group what a fit to the other rows would. */
class PrecisionTest {
  private static final List<Learnt> ROWS =
      Labs.ROWS.stream().limit(Company.SIZE).map(row -> Learnt.of(Core.USUAL, row)).toList();
  private static final int[] GROUP = {3, 4, 5, 40, 77};
  private static final Precision ALL = of(ROWS);

  private static Precision of(List<Learnt> rows) {
    return Precision.of(rows.stream().map(Learnt::traits).toList());
  }

  private static int[] without(int[] group) {
    return IntStream.range(0, ROWS.size())
        .filter(i -> IntStream.of(group).noneMatch(out -> out == i))
        .toArray();
  }

  @Test
  void aGroupIsMissedByWhatTheOtherRowsSayOfIt() {
    List<Learnt> others = IntStream.of(without(GROUP)).mapToObj(ROWS::get).toList();
    Blind blind = ALL.blind(ALL.weights(ROWS), GROUP);

    for (int place : GROUP) {
      Learnt row = ROWS.get(place);
      Company.Verdict verdict = Labs.company(row.traits(), others).on(row.traits());
      Blind.Miss miss = blind.of(place);
      assertThat(miss.by().step()).isCloseTo(row.step() - verdict.news().step(), within(1e-6));
      assertThat(miss.by().first()).isCloseTo(row.first() - verdict.news().first(), within(1e-6));
      assertThat(miss.variance()).isCloseTo(verdict.left() + Likeness.NOISE, within(1e-6));
    }
  }

  @Test
  void oneOfTheGroupThatIsKnownIsLeantOnWithTheOthers() {
    List<Learnt> known = new ArrayList<>(IntStream.of(without(GROUP)).mapToObj(ROWS::get).toList());
    known.add(ROWS.get(3));
    Learnt row = ROWS.get(4);
    Said said = Labs.company(row.traits(), known).on(row.traits()).news();

    Blind.Miss miss = ALL.blind(ALL.weights(ROWS), GROUP).knowing(3, Said.NOTHING, 4);

    assertThat(miss.by().step()).isCloseTo(row.step() - said.step(), within(1e-6));
  }

  @Test
  void thatOfSomeRowsIsAsIfTheOthersWereNeverSeen() {
    int[] kept = without(GROUP);
    List<Learnt> others = IntStream.of(kept).mapToObj(ROWS::get).toList();
    List<Said> weights = ALL.of(kept, GROUP).weights(others);
    List<Said> fresh = of(others).weights(others);

    for (int i = 0; i < kept.length; i++) {
      assertThat(weights.get(i).step()).isCloseTo(fresh.get(i).step(), within(1e-6));
    }
  }

  @Test
  void aLessonSaysWhatTheNearestSayWhereTheyAreAllRows() {
    Learnt row = ROWS.get(42);
    Lesson lesson = beside(CurveWeights.of(ROWS, ALL.weights(ROWS)), ROWS).lesson();

    assertThat(at(lesson, ROWS, row).step())
        .isCloseTo(Labs.company(row.traits(), ROWS).on(row.traits()).news().step(), within(1e-6));
  }

  /** Each weight is what the others leave over: without some of them the rest mean nothing. */
  @Test
  void whereACurveWasMeasuredAnewNoWeightCounts() {
    var weights = CurveWeights.of(ROWS, ALL.weights(ROWS));
    String id = ROWS.getFirst().row().benchmark().id();
    List<Learnt> changed =
        ROWS.stream().map(row -> row.row().benchmark().id().equals(id) ? slower(row) : row).toList();

    assertThat(beside(weights, changed).news().equals(changed)).isTrue();
    assertThat(at(beside(weights, changed).lesson(), changed, ROWS.get(42)))
        .isEqualTo(Said.NOTHING);
  }

  @Test
  void whatCameLaterIsNewsBesideTheLesson() {
    List<Learnt> before = ROWS.subList(0, ROWS.size() - 5);
    Learnt later = ROWS.getLast();
    var beside = beside(CurveWeights.of(before, of(before).weights(before)), ROWS);

    Said expected = at(beside.lesson(), ROWS, later);
    assertThat(beside.news().getLast().step())
        .isCloseTo(later.step() - expected.step(), within(1e-9));
    assertThat(beside.news().getFirst().step()).isZero();
  }

  /** One that is off by ten says no more of others than one that is off by e; of itself it says all. */
  @Test
  void aRowFarOffTeachesNoMoreThanAFactorE() {
    Learnt far = new Learnt(ROWS.get(7).row(), ROWS.get(7).traits(), Math.log(10), -Math.log(10));

    assertThat(far.bounded().step()).isEqualTo(1);
    assertThat(far.bounded().first()).isEqualTo(-1);
    assertThat(far.beyondBounds().step()).isCloseTo(Math.log(10) - 1, within(1e-9));
    assertThat(ROWS.get(7).bounded()).isEqualTo(ROWS.get(7));
  }

  private static Lesson.Beside beside(Map<String, CurveWeights> weights, List<Learnt> learnt) {
    return Lesson.of(weights, learnt, columns(learnt));
  }

  private static Said at(Lesson lesson, List<Learnt> learnt, Learnt asked) {
    return lesson.at(columns(learnt).seenBy(asked.traits()).likeness(asked.traits()));
  }

  private static Columns columns(List<Learnt> learnt) {
    return Columns.of(learnt.stream().map(Learnt::traits).toList());
  }

  private static Learnt slower(Learnt learnt) {
    Row row = learnt.row();
    Row slower =
        new Row(row.benchmark(), row.setup(), row.demand(), 2 * row.step(), row.first(), row.throughput());
    return Learnt.of(Core.USUAL, slower);
  }
}
