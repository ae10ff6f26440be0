package iq.cli.view;

import iq.advisor.estimate.Coverage;
import iq.advisor.estimate.Coverage.Answer;
import iq.advisor.estimate.Coverage.Cell;
import iq.catalog.UseCase;
import iq.cli.output.KeyColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is measured, estimated and declined: as rows for the terminal, and as docs/coverage.md. */
public final class CoverageTables {
  /** What a cell that is a question can be. */
  private static final List<Answer> ANSWERS =
      Arrays.stream(Answer.values()).filter(answer -> answer != Answer.TOO_LARGE).toList();

  private CoverageTables() {}

  /** The columns of {@link #rows}. */
  public static List<KeyColumn> columns() {
    List<KeyColumn> columns = new ArrayList<>();
    columns.add(Lists.column("model"));
    ANSWERS.forEach(answer -> columns.add(Lists.number(answer.word())));
    columns.add(Lists.column("answered"));
    return columns;
  }

  /** A row for each model, and one for all where there are several. */
  public static List<Map<String, Object>> rows(List<Cell> cells) {
    List<Map<String, Object>> rows = new ArrayList<>();
    by(cells, Cell::model).forEach((model, its) -> rows.add(row(model, its)));
    if (rows.size() > 1) {
      rows.add(row("all", cells));
    }
    return rows;
  }

  private static Map<String, Object> row(String model, List<Cell> cells) {
    Map<Answer, Long> counts = Coverage.counts(cells);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("model", model);
    for (Answer answer : Answer.values()) {
      String key = answer == Answer.TOO_LARGE ? "tooLarge" : answer.word();
      row.put(key, counts.getOrDefault(answer, 0L));
    }
    row.put("answered", answered(cells));
    return row;
  }

  private static String answered(List<Cell> cells) {
    double share = Coverage.answered(cells);
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /**
   * The page, in Markdown.
   *
   * @param catalog the version of the catalog that was asked
   */
  public static String page(List<Cell> cells, String catalog) {
    StringBuilder page = new StringBuilder(head(cells, catalog));
    table(page, "model", by(cells, Cell::model));
    page.append("\n## By accelerator\n\n");
    table(page, "accelerator", by(cells, Cell::accelerator));
    page.append("\n## By lengths\n\n");
    table(page, "use case, tokens in / out", by(cells, cell -> words(cell.lengths())));
    page.append("\n## Declined\n\n");
    declined(page, cells);
    return page.toString();
  }

  private static String head(List<Cell> cells, String catalog) {
    return """
        # Coverage

        What `iq` answers of a grid: %d models on every accelerator whose memory, bandwidth and 16-bit rate the catalog has (%d), one, two, four,
        eight and sixteen of them, at %d pairs of token lengths: %,d cells. Cells whose weights do not fit are no question: %,d remain.
        `make coverage` wrote this page, from catalog %s; `iq catalog coverage` prints the first table.

        measured: somebody measured this model on so many of this accelerator, under load, with lengths within 20 %% of these. Else the answer is an
        [estimate](methods.md#estimates) for vllm with the model's own weight format; its kinds, from the surest: transfer, neighbour, physical. Whether
        vllm runs on an accelerator at all is not asked here.

        """
        .formatted(
            by(cells, Cell::model).size(),
            by(cells, Cell::accelerator).size(),
            by(cells, Cell::lengths).size(),
            cells.size(),
            cells.stream().filter(cell -> cell.answer() != Answer.TOO_LARGE).count(),
            catalog);
  }

  private static String words(UseCase lengths) {
    return String.format(
        Locale.ROOT, "%s, %d / %d", lengths.name(), lengths.inputTokens(), lengths.outputTokens());
  }

  private static void table(StringBuilder page, String of, Map<String, List<Cell>> groups) {
    page.append("| ").append(of);
    ANSWERS.forEach(answer -> page.append(" | ").append(answer.word()));
    page.append(" | answered |\n|---").append("|---:".repeat(ANSWERS.size() + 1)).append("|\n");
    groups.forEach((name, cells) -> line(page, name, cells));
    line(page, "all", groups.values().stream().flatMap(List::stream).toList());
  }

  private static void line(StringBuilder page, String name, List<Cell> cells) {
    Map<Answer, Long> counts = Coverage.counts(cells);
    page.append("| ").append(name);
    for (Answer answer : ANSWERS) {
      page.append(String.format(Locale.ROOT, " | %,d", counts.getOrDefault(answer, 0L)));
    }
    page.append(" | ").append(answered(cells)).append(" |\n");
  }

  private static void declined(StringBuilder page, List<Cell> cells) {
    Map<String, Long> reasons = Coverage.reasons(cells);
    if (reasons.isEmpty()) {
      page.append("None.\n");
      return;
    }
    page.append("| reason | cells |\n|---|---:|\n");
    reasons.forEach(
        (reason, count) ->
            page.append(String.format(Locale.ROOT, "| %s | %,d |%n", reason, count)));
  }

  private static <K> Map<K, List<Cell>> by(List<Cell> cells, Function<Cell, K> key) {
    return cells.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
