package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import iq.advisor.estimate.Coverage.Answer;
import iq.advisor.estimate.Coverage.Cell;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Model;
import iq.catalog.UseCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is answered of a grid, and how. */
class CoverageTest {
  private static final UseCase LONG = new UseCase("long", 8192, 1024, "");
  private static final UseCase SHORT = new UseCase("short", 512, 32, "");
  private static final List<Benchmark> MEASURED =
      Labs.ROWS.stream().map(Row::benchmark).distinct().toList();
  private static final Coverage COVERAGE =
      new Coverage(new Estimator(Labs.unfitted(), Labs.ROWS), MEASURED);

  private static List<Cell> cells(Model model, Accelerator accelerator, UseCase... lengths) {
    return COVERAGE.cells(model, List.of(accelerator), List.of(lengths));
  }

  private static Answer on(int count, List<Cell> cells) {
    return cells.stream().filter(cell -> cell.count() == count).findFirst().orElseThrow().answer();
  }

  @Test
  void whatWasMeasuredAtTheseLengthsIsMeasured() {
    assertThat(on(1, cells(Facts.LLAMA_8B, Facts.H100, LONG))).isEqualTo(Answer.MEASURED);
  }

  @Test
  void lengthsWithinAFifthAreTheSame() {
    UseCase near = new UseCase("near", 7000, 1200, "");
    UseCase far = new UseCase("far", 6500, 1024, "");

    assertThat(on(1, cells(Facts.LLAMA_8B, Facts.H100, near))).isEqualTo(Answer.MEASURED);
    assertThat(on(1, cells(Facts.LLAMA_8B, Facts.H100, far))).isEqualTo(Answer.TRANSFER);
  }

  @Test
  void otherLengthsAreATransferAndAnotherCountANeighbour() {
    List<Cell> cells = cells(Facts.LLAMA_8B, Facts.H100, SHORT);

    assertThat(on(1, cells)).isEqualTo(Answer.TRANSFER);
    assertThat(on(4, cells)).isEqualTo(Answer.NEIGHBOUR);
  }

  @Test
  void whatDoesNotFitIsNoQuestion() {
    List<Cell> cells = cells(Facts.LLAMA_70B, Facts.L4, LONG, SHORT);

    assertThat(on(1, cells)).isEqualTo(Answer.TOO_LARGE);
    assertThat(on(16, cells)).isNotEqualTo(Answer.TOO_LARGE);
    assertThat(Coverage.answered(cells)).isEqualTo(1);
    assertThat(Coverage.answered(List.of(cells.getFirst()))).isNaN();
  }

  @Test
  void whatIsDeclinedSaysWhy() {
    Accelerator bare = Facts.accelerator("example-npu", 80.0, null, 989.0, null, null);
    List<Cell> cells = cells(Facts.LLAMA_8B, bare, LONG, SHORT);

    assertThat(cells).extracting(Cell::answer).containsOnly(Answer.DECLINED);
    assertThat(Coverage.reasons(cells))
        .containsExactly(
            entry(
                "facts are missing: memory_bandwidth_gb_per_s", 10L));
    assertThat(Coverage.answered(cells)).isZero();
  }

  @Test
  void cellsStandInTheOrderAsked() {
    List<Cell> cells =
        COVERAGE.cells(Facts.LLAMA_8B, List.of(Facts.L4, Facts.H100), List.of(LONG, SHORT));

    assertThat(cells).hasSize(20);
    assertThat(cells.subList(0, 10)).extracting(Cell::accelerator).containsOnly("nvidia-l4");
    assertThat(cells).extracting(Cell::count).startsWith(1, 1, 2, 2, 4, 4, 8, 8, 16, 16);
    assertThat(cells).extracting(Cell::lengths).startsWith(LONG, SHORT, LONG);
    assertThat(Coverage.counts(cells).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(20);
  }
}
