package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.CurveKind;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered of a grid of models, accelerators, counts of accelerators and token lengths, and
 * how: measured at these lengths, estimated of some kind, or declined. Cells whose weights do not
 * fit are no question and are not counted.
 */
public final class Coverage {
  private static final List<Integer> COUNTS = List.of(1, 2, 4, 8, 16);
  private static final List<Double> LOADS = List.of(1.0, 16.0, 64.0);
  private static final double CLOSE = 0.2;

  private final Estimator estimator;
  private final List<Benchmark> benchmarks;

  /**
   * @param benchmarks what was measured
   */
  public Coverage(Estimator estimator, List<Benchmark> benchmarks) {
    this.estimator = estimator;
    this.benchmarks = List.copyOf(benchmarks);
  }

  /** How a cell is answered. */
  public enum Answer {
    MEASURED,
    TRANSFER,
    NEIGHBOUR,
    PHYSICAL,
    DECLINED,
    /** The weights do not fit: no question. */
    TOO_LARGE;

    /** The word used in columns. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One cell.
   *
   * @param reason why it is declined, empty where it is answered
   */
  public record Cell(
      String model,
      String accelerator,
      int count,
      UseCase lengths,
      Answer answer,
      String reason) {}

  /** All cells of a model on an accelerator. */
  public List<Cell> cells(Model model, Accelerator accelerator, List<UseCase> useCases) {
    List<Cell> cells = new ArrayList<>();
    for (int count : COUNTS) {
      for (UseCase lengths : useCases) {
        cells.add(cell(model, accelerator, count, lengths));
      }
    }
    return cells;
  }

  private Cell cell(Model model, Accelerator accelerator, int count, UseCase lengths) {
    if (measured(model.id(), accelerator.id(), count, lengths)) {
      return new Cell(model.id(), accelerator.id(), count, lengths, Answer.MEASURED, "");
    }
    Asked asked =
        new Asked(
            model,
            accelerator,
            count,
            Parallelism.NOT_STATED,
            null,
            "vllm",
            null,
            lengths.inputTokens(),
            lengths.outputTokens());
    if (asked.tooLarge()) {
      return new Cell(model.id(), accelerator.id(), count, lengths, Answer.TOO_LARGE, "");
    }
    return switch (estimator.at(asked, LOADS)) {
      case Outcome.Declined declined ->
          new Cell(model.id(), accelerator.id(), count, lengths, Answer.DECLINED, declined.reason());
      case Outcome.Estimated estimated ->
          new Cell(
              model.id(), accelerator.id(), count, lengths, answer(estimated.ground().kind()), "");
    };
  }

  private static Answer answer(Kind kind) {
    return switch (kind) {
      case TRANSFER -> Answer.TRANSFER;
      case NEIGHBOUR -> Answer.NEIGHBOUR;
      case PHYSICAL -> Answer.PHYSICAL;
    };
  }

  /** As the lengths of a question match a benchmark's: within 20 %. */
  private boolean measured(String model, String accelerator, int count, UseCase lengths) {
    return benchmarks.stream()
        .filter(one -> one.loadKind().curveKind() == CurveKind.ONLINE)
        .filter(one -> same(one.configuration(), model, accelerator, count))
        .map(one -> one.workload().nominalShape())
        .anyMatch(
            own ->
                close(own.inputTokens(), lengths.inputTokens())
                    && close(own.outputTokens(), lengths.outputTokens()));
  }

  private static boolean same(Configuration own, String model, String accelerator, int count) {
    return own.model().equals(model)
        && own.accelerator().equals(accelerator)
        && own.acceleratorCount() == count;
  }

  private static boolean close(@Nullable Integer own, int asked) {
    return own != null && Math.abs(own - asked) <= CLOSE * asked;
  }

  /** How many cells have each answer. */
  public static Map<Answer, Long> counts(List<Cell> cells) {
    Map<Answer, Long> counts = new EnumMap<>(Answer.class);
    for (Answer answer : Answer.values()) {
      counts.put(answer, cells.stream().filter(cell -> cell.answer() == answer).count());
    }
    return counts;
  }
}
