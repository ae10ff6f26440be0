package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.CurveKind;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.UseCase;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** All cells of a model, in the order of the accelerators, then of counts, then of lengths. */
  public List<Cell> cells(Model model, List<Accelerator> accelerators, List<UseCase> useCases) {
    List<Benchmark> own =
        benchmarks.stream()
            .filter(one -> one.loadKind().curveKind() == CurveKind.ONLINE)
            .filter(one -> one.configuration().model().equals(model.id()))
            .toList();
    // In parallel: a cell takes some milliseconds, and none knows of another.
    return accelerators.parallelStream()
        .flatMap(accelerator -> onOne(own, model, accelerator, useCases))
        .toList();
  }

  private Stream<Cell> onOne(
      List<Benchmark> own, Model model, Accelerator accelerator, List<UseCase> useCases) {
    return COUNTS.stream()
        .flatMap(
            count ->
                useCases.stream().map(lengths -> cell(own, model, accelerator, count, lengths)));
  }

  private Cell cell(
      List<Benchmark> own, Model model, Accelerator accelerator, int count, UseCase lengths) {
    if (measured(own, accelerator.id(), count, lengths)) {
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
  private static boolean measured(
      List<Benchmark> own, String accelerator, int count, UseCase lengths) {
    return own.stream()
        .filter(one -> on(one.configuration(), accelerator, count))
        .map(one -> one.workload().nominalShape())
        .anyMatch(
            shape ->
                close(shape.inputTokens(), lengths.inputTokens())
                    && close(shape.outputTokens(), lengths.outputTokens()));
  }

  private static boolean on(Configuration own, String accelerator, int count) {
    return own.accelerator().equals(accelerator) && own.acceleratorCount() == count;
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

  /** How many cells are declined for each reason, the most frequent first. */
  public static Map<String, Long> reasons(List<Cell> cells) {
    Map<String, Long> counted =
        cells.stream()
            .filter(cell -> cell.answer() == Answer.DECLINED)
            .collect(Collectors.groupingBy(Cell::reason, TreeMap::new, Collectors.counting()));
    Map<String, Long> reasons = new LinkedHashMap<>();
    counted.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(reason -> reasons.put(reason.getKey(), reason.getValue()));
    return reasons;
  }

  /** The share of the cells that are a question which are answered; NaN where none is. */
  public static double answered(List<Cell> cells) {
    Map<Answer, Long> counts = counts(cells);
    double asked = cells.size() - count(counts, Answer.TOO_LARGE);
    return (asked - count(counts, Answer.DECLINED)) / asked;
  }

  private static long count(Map<Answer, Long> counts, Answer answer) {
    return counts.getOrDefault(answer, 0L);
  }
}
